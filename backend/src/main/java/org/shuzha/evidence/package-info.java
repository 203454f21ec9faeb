/** Uploaded and generated documents with hash and custody. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.shuzha.evidence;

import org.springframework.modulith.ApplicationModule;
