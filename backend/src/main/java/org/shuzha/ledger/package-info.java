/** Cumulative limits since 1 January: evaluate and reserve, commit on delivery, release at the end. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "account",
            "catalogue",
            "consent",
            "evidence",
            "engine",
            "matter",
            "inbox",
            "decision"
        })
package org.shuzha.ledger;

import org.springframework.modulith.ApplicationModule;
