package org.shuzha.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What individuals are told before they consent (A29.7).
 *
 * @param separate the notice stands for one purpose and one receiver, so that consent to it is a separate one
 * @param rights how to exercise one's rights, towards the receiver too
 */
record NoticeText(
        @NotBlank @Size(max = 100) String title,
        @NotBlank @Size(max = 1000) String purpose,
        @NotBlank @Size(max = 1000) String manner,
        @NotBlank @Size(max = 1000) String infoTypes,
        @Nullable @Size(max = 200) String receiverName,
        @Nullable @Size(max = 200) String receiverContact,
        boolean abroad,
        boolean separate,
        @NotBlank @Size(max = 1000) String rights) {}
