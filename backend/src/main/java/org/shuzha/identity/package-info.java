/** Organisations, departments, people, appointments, substitutions, sign-in. */
@ApplicationModule(allowedDependencies = {"shared"})
package org.shuzha.identity;

import org.springframework.modulith.ApplicationModule;
