/** Words every capability needs: ids, actor, refusals, pages, the trail's event. Open to all. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.shuzha.shared;

import org.springframework.modulith.ApplicationModule;
