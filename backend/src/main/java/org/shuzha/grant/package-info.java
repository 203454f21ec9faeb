/** Scope-locked execution, use records, suspension, expiry, revocation. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "account", "catalogue", "matter", "decision", "engine"})
package org.shuzha.grant;

import org.springframework.modulith.ApplicationModule;
