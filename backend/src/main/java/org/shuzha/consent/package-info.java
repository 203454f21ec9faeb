/**
 * Individuals' consents as a ledger: versions of notices, and what each person answered to one, known by a keyed hash only.
 * Matters are not known here: whether one is covered, and whom a withdrawal stops, is asked and told in {@code grant}.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "catalogue"})
package org.shuzha.consent;

import org.springframework.modulith.ApplicationModule;
