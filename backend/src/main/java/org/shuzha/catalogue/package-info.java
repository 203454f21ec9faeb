/** Data assets: owners, class, level, scale, personal-information counts. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.shuzha.catalogue;

import org.springframework.modulith.ApplicationModule;
