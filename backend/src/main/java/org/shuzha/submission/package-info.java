/** Sending to an authority, its reply on or off the platform, and the desk on which a regulator reads what was sent. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "calendar",
            "engine",
            "procedure",
            "evidence",
            "matter",
            "inbox",
            "decision"
        })
package org.shuzha.submission;

import org.springframework.modulith.ApplicationModule;
