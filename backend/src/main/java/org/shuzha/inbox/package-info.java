/** Who gets a task: role resolution, task projection, queues, counts, claim and release. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "calendar",
            "procedure",
            "catalogue",
            "evidence",
            "engine",
            "matter"
        })
package org.shuzha.inbox;

import org.springframework.modulith.ApplicationModule;
