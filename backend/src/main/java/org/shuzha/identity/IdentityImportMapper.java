package org.shuzha.identity;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IdentityImportMapper {

    String organisationId(String code);

    String departmentId(@Param("organisationId") String organisationId, @Param("code") String code);

    String personId(@Param("organisationId") String organisationId, @Param("code") String code);

    boolean left(String personId);

    String personIdByUsername(String username);

    int updateOrganisation(Organisation organisation);

    void insertOrganisation(Organisation organisation);

    int updateDepartment(Department department);

    void insertDepartment(Department department);

    int updatePerson(ImportedPerson person);

    void insertPerson(ImportedPerson person);

    /** Sets the last day of the appointment that has the same person, place, post and first day. */
    int updateAppointment(Appointment appointment);

    void insertAppointment(Appointment appointment);

    int updateSubstitution(Substitution substitution);

    void insertSubstitution(Substitution substitution);
}
