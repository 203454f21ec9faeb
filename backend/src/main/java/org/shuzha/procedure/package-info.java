/** What can be filed: procedure folders, forms, texts, basis, profiles, submission gates. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "engine"})
package org.shuzha.procedure;

import org.springframework.modulith.ApplicationModule;
