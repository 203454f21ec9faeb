package org.shuzha.catalogue;

/** A field of an asset, in the order of the catalogue. */
record FieldRow(String assetId, String name, String label, String sensitivity, int position) {}
