package org.shuzha.web;

import java.time.LocalDateTime;

/**
 * A key somebody used and the answer it got.
 *
 * @param id SHA-256 of account and key
 * @param requestHash SHA-256 of method, path and body
 * @param status HTTP status of the answer, null only within the transaction that is still working on it
 * @param body JSON of the answer, null when it has none
 * @param createdAt UTC
 */
record IdempotencyKey(String id, String requestHash, Integer status, String body, LocalDateTime createdAt) {}
