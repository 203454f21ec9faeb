/**
 * Scope-locked execution, use records, suspension, expiry, revocation, and what opens when somebody leaves. Where consents meet matters: here a matter is found
 * covered by the ledger of consents, and here a withdrawal reaches what runs.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "account",
            "catalogue",
            "consent",
            "matter",
            "inbox",
            "decision",
            "engine"
        })
package org.shuzha.grant;

import org.springframework.modulith.ApplicationModule;
