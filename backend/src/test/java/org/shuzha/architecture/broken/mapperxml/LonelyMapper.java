package org.shuzha.architecture.broken.mapperxml;

/** A mapper without its XML. */
interface LonelyMapper {}
