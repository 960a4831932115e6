/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _UsSha256 UsSha256;

UsSha256 *us_sha256_new (void);
void us_sha256_add (UsSha256 *self, gconstpointer data, gsize length);
void us_sha256_finish (UsSha256 *self, guint8 *ret_sum, gsize size);

G_END_DECLS
