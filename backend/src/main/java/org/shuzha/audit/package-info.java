/** The trail: one leaf per state change, chained per stream. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "calendar",
            "engine",
            "procedure",
            "catalogue",
            "evidence",
            "matter",
            "inbox",
            "decision",
            "grant"
        })
package org.shuzha.audit;

import org.springframework.modulith.ApplicationModule;
