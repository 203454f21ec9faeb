package org.shuzha.identity;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface IdentityImportMapper {

    String organisationId(String code);

    String departmentId(@Param("organisationId") String organisationId, @Param("code") String code);

    String personId(@Param("organisationId") String organisationId, @Param("code") String code);

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

    /** True when this person holds the post in the organisation on every day of the appointment. */
    boolean holdsThroughout(@Param("appointment") Appointment appointment, @Param("post") Post post);

    /** Appointments of the same person that overlap this one and are, or are not, an auditor's. */
    boolean overlapsOther(@Param("appointment") Appointment appointment, @Param("auditor") boolean auditor);

    int updateSubstitution(Substitution substitution);

    void insertSubstitution(Substitution substitution);
}
