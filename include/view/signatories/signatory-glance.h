/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A list model that can say who is in it without a reference for each: to touch 100,000 of them
 * takes longer than all else. Main thread only. */
#define US_TYPE_SIGNATORY_GLANCE (us_signatory_glance_get_type ())
G_DECLARE_INTERFACE (UsSignatoryGlance, us_signatory_glance, US, SIGNATORY_GLANCE, GListModel)

/**
 * UsSignatoryGlanceInterface:
 * @glance: writes all items, which stay the model's, to where there is room for them
 */
struct _UsSignatoryGlanceInterface
{
  /*< private >*/
  GTypeInterface parent_interface;

  /*< public >*/
  void (*glance) (UsSignatoryGlance *self, gpointer *items);
};

void us_signatory_glance (GListModel *model, gpointer *items);
GPtrArray *us_signatory_glance_all (GListModel *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
