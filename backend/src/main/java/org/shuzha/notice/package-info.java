/** Tells people what waits for them or happened to what is theirs: in the application, by mail, to other systems. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "complaint",
            "identity",
            "calendar",
            "engine",
            "procedure",
            "catalogue",
            "evidence",
            "matter",
            "inbox",
            "decision",
            "grant",
            "outbox"
        })
package org.shuzha.notice;

import org.springframework.modulith.ApplicationModule;
