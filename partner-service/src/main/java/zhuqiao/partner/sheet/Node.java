package zhuqiao.partner.sheet;

/** A part of a record: a value in a column of its own, or a group of them. */
sealed interface Node permits Column, Group {
    String field();
}
