/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/* How letters begin and end in their languages: data/courtesies. */
char *us_courtesy_suggest_salutation (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
char *us_courtesy_choose_salutation (UsItem *addressee,
                                     const char *joint) G_GNUC_WARN_UNUSED_RESULT;
char **us_courtesy_list_valedictions (const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
