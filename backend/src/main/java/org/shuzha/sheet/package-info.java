/** Statutory sheets: what arises on the way of a matter is put on paper, numbered, and kept as its evidence. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "engine",
            "procedure",
            "catalogue",
            "consent",
            "evidence",
            "matter",
            "decision",
            "submission"
        })
package org.shuzha.sheet;

import org.springframework.modulith.ApplicationModule;
