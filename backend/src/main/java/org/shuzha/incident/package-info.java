/** Security incidents: what they are classified as, to whom that is reported by when, and whether it was. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "calendar",
            "engine",
            "procedure",
            "consent",
            "evidence",
            "outbox",
            "matter",
            "inbox",
            "decision",
            "submission"
        })
package org.shuzha.incident;

import org.springframework.modulith.ApplicationModule;
