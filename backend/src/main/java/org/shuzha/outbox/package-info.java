/** How anything leaves the house: taken by one node, sent outside any transaction, tried again with growing pauses. */
@ApplicationModule(allowedDependencies = "shared")
package org.shuzha.outbox;

import org.springframework.modulith.ApplicationModule;
