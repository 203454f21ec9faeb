/** The only home of engine configuration: deployment, job executor, listeners, error translation. */
@ApplicationModule(allowedDependencies = {"shared"})
package org.shuzha.engine;

import org.springframework.modulith.ApplicationModule;
