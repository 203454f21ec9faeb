/**
 * Complaints of anybody about unlawful handling of personal information (A36): what was written and who wrote it, encrypted
 * apart from the matter of the authority that handles it; tracking by number and secret; the channels an authority publishes.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "engine",
            "evidence",
            "procedure",
            "matter",
            "inbox",
            "decision",
            "submission"
        })
package org.shuzha.complaint;

import org.springframework.modulith.ApplicationModule;
