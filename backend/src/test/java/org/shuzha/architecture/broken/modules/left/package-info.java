/** May use nothing. */
@ApplicationModule(allowedDependencies = {})
package org.shuzha.architecture.broken.modules.left;

import org.springframework.modulith.ApplicationModule;
