package org.shuzha.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of the own organisation.
 *
 * @param approvalMinimum lowest body that approves internal use, 1 leader in charge, 2 principal, 3 leading group
 * @param criticalOperator operates critical information infrastructure; null leaves it as it is
 * @param version the version this was read in
 */
record OrganisationChange(
        @NotBlank @Size(max = 200) String name,
        @Min(1) @Max(3) int approvalMinimum,
        @Nullable Boolean criticalOperator,
        int version) {

    OrganisationChange {
        name = name == null ? null : name.strip();
    }
}
