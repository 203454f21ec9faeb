/** Working days including make-up workdays, deadlines. */
@ApplicationModule(allowedDependencies = {"shared"})
package org.shuzha.calendar;

import org.springframework.modulith.ApplicationModule;
