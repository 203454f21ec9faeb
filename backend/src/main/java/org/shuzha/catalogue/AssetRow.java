package org.shuzha.catalogue;

import java.util.List;

/** An asset without its owners and fields, as its table holds it. */
record AssetRow(
        String id,
        String organisationId,
        String code,
        String name,
        String category,
        int level,
        long records,
        long persons,
        long sensitivePersons,
        Long yearEndTotal,
        String shareCategory,
        String location,
        String description) {

    Asset with(List<Asset.Owner> owners, List<Asset.Field> fields) {
        return new Asset(
                id,
                organisationId,
                code,
                name,
                category,
                level,
                records,
                persons,
                sensitivePersons,
                yearEndTotal,
                shareCategory,
                location,
                description,
                owners,
                fields);
    }
}
