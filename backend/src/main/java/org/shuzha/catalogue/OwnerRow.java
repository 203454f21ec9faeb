package org.shuzha.catalogue;

/** A department that owns an asset, in the order of the catalogue. */
record OwnerRow(String assetId, String departmentId, int position) {}
