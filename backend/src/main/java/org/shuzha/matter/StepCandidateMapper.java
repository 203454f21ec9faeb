package org.shuzha.matter;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StepCandidateMapper {

    record Row(String stepId, String personId, String appointmentId) {}

    void insert(
            @Param("stepId") String stepId,
            @Param("personId") String personId,
            @Param("appointmentId") String appointmentId);

    void remove(String stepId);

    List<String> openAppointments();

    List<String> openWith(@Param("appointmentIds") Collection<String> appointmentIds);

    List<String> openSelves();

    List<String> openAsking(@Param("personIds") Collection<String> personIds);

    List<Row> of(@Param("stepIds") Collection<String> stepIds);
}
