/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* The names of a list, prepared in another thread to be looked up as somebody types. The signal
 * "prepared" says that they are, and that it is worth asking again. */
#define US_TYPE_SIGNATORY_LIKES (us_signatory_likes_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryLikes, us_signatory_likes, US, SIGNATORY_LIKES, GObject)

UsSignatoryLikes *us_signatory_likes_get (UsStatement *statement);
UsSignatory *us_signatory_likes_find (UsSignatoryLikes *self, const char *name);

G_END_DECLS
