package org.shuzha.web;

/**
 * What a request was answered.
 *
 * @param status HTTP status
 * @param body JSON, null when the answer has none
 * @param result what the controller returned
 */
record IdempotencyAnswer(int status, String body, Object result) {}
