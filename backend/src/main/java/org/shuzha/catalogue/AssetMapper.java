package org.shuzha.catalogue;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AssetMapper {

    /** One page by code. */
    List<AssetRow> page(AssetQuery query);

    List<AssetRow> find(@Param("organisationId") String organisationId, @Param("ids") Collection<String> ids);

    /** Core assets, of one organisation or, with null, of all. */
    List<AssetRow> core(@Param("organisationId") String organisationId);

    List<OwnerRow> owners(@Param("ids") Collection<String> ids);

    List<FieldRow> fields(@Param("ids") Collection<String> ids);

    String idOf(@Param("organisationId") String organisationId, @Param("code") String code);

    int update(AssetRow asset);

    void insert(AssetRow asset);

    void dropOwners(String assetId);

    void insertOwner(OwnerRow owner);

    void dropFields(String assetId);

    void insertField(FieldRow field);

    /** Names of the assets a department owns, alone or with others. */
    List<String> ownedBy(String departmentId);
}
