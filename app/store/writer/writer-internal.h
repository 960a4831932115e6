/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/format.h"
#include "store/writer/writer.h"

G_BEGIN_DECLS

/* The parts of writing that writing.c puts together. */

void us_writer_write_item (GString *out, UsItem *item, const UsFormatShape *shape);
void us_writer_write_around (GString *out, UsStatement *statement, gsize *ret_place);

G_END_DECLS
