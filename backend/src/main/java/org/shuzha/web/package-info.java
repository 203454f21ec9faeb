/** Security chain, problem details, idempotency, OpenAPI, single-page fallback. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "account"})
package org.shuzha.web;

import org.springframework.modulith.ApplicationModule;
