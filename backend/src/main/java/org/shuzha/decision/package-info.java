/** Opinions, conditions, resolutions, four eyes. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "account",
            "calendar",
            "procedure",
            "catalogue",
            "evidence",
            "engine",
            "matter",
            "inbox"
        })
package org.shuzha.decision;

import org.springframework.modulith.ApplicationModule;
