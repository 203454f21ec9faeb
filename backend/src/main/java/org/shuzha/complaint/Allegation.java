package org.shuzha.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was filed, word for word. */
record Allegation(String respondent, @Nullable LocalDate happened, String text) {}
