/** What people look back on: the timeline of a matter. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "account",
            "calendar",
            "engine",
            "procedure",
            "catalogue",
            "evidence",
            "matter",
            "inbox",
            "decision",
            "grant",
            "submission",
            "incident"
        })
package org.shuzha.report;

import org.springframework.modulith.ApplicationModule;
