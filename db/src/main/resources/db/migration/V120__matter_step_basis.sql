-- Articles a step of a called process rests on, as its caller says; null where those drawn in the process hold.
ALTER TABLE matter_step ADD basis VARCHAR(200);
