/** The filed matter, its versions and its steps. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "procedure", "catalogue", "evidence", "engine"})
package org.shuzha.matter;

import org.springframework.modulith.ApplicationModule;
