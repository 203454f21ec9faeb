package org.shuzha.matter;

/** A person found competent for a step, and the appointment the competence comes from (null for the requester). */
public record Candidate(String personId, String appointmentId) {}
