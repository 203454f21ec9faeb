/** What proves that it is really you: second factors, step-up, personal access tokens, sign-in sources. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.shuzha.account;

import org.springframework.modulith.ApplicationModule;
