package org.shuzha.catalogue;

import org.shuzha.shared.Cursor;

/** What the catalogue is asked for; null narrows nothing. {@code pattern} is a LIKE pattern in lower case. */
record AssetQuery(String organisationId, String pattern, Integer level, String departmentId, Cursor after, int limit) {}
