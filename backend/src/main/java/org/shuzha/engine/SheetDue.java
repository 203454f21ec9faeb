package org.shuzha.engine;

/** A matter's course reached an element that declares a sheet. */
public record SheetDue(String matterId, String process, String processInstanceId, String element, String sheet) {}
