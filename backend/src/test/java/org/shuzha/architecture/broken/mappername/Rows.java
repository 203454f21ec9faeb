package org.shuzha.architecture.broken.mappername;

import org.apache.ibatis.annotations.Mapper;
import org.springframework.boot.test.context.TestComponent;

/** A mapper under another name. */
@TestComponent
@Mapper
interface Rows {}
