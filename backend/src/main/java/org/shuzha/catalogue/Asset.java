package org.shuzha.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One catalogue item.
 *
 * @param category class of the data, e.g. clinical, research, management, device (A2)
 * @param level 1 general, 2 important, 3 core (A5)
 * @param records scale in records
 * @param persons people described; {@code sensitivePersons} those with sensitive personal information
 * @param yearEndTotal static total at the last year-end, null when never counted (A11.2)
 * @param shareCategory none, conditional, unconditional
 * @param location where it is stored
 * @param owners owning departments, several when joint
 */
public record Asset(
        String id,
        String organisationId,
        String code,
        String name,
        String category,
        @Schema(allowableValues = {"1", "2", "3"}) int level,
        long records,
        long persons,
        long sensitivePersons,
        @Nullable Long yearEndTotal,
        String shareCategory,
        String location,
        String description,
        List<Owner> owners,
        List<Field> fields) {

    /** An owning department. */
    public record Owner(String departmentId, String name) {}

    /** One field; {@code sensitivity} is none, personal or sensitive. */
    public record Field(String name, String label, String sensitivity) {}
}
