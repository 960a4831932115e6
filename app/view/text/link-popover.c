/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/link-popover.h"

#include "view/text/text-format.h"
#include "view/text/text-links.h"
#include "view/text/text-popover.h"

struct _UsLinkPopover
{
  GtkPopover parent_instance;

  GtkTextView *view; /* whose scrolled window is our parent */
  GtkEntry *entry;
  GtkWidget *apply_button;
  GtkWidget *open_button;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (UsLinkPopover, us_link_popover, GTK_TYPE_POPOVER)

static void
set_link (UsLinkPopover *self, const char *address)
{
  us_text_format_set_link (gtk_text_view_get_buffer (self->view), address);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* What people type as an address is usually one without its scheme. */
static char *
dup_address (UsLinkPopover *self)
{
  g_autofree char *typed =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *scheme = g_uri_parse_scheme (typed);

  if (scheme != NULL || *typed == '\0')
    return g_steal_pointer (&typed);
  return g_strconcat (strchr (typed, '@') != NULL ? "mailto:" : "https://", typed, NULL);
}

static void
apply_clicked_cb (UsLinkPopover *self)
{
  g_autofree char *address = dup_address (self);

  set_link (self, address);
}

static void
open_clicked_cb (UsLinkPopover *self)
{
  g_autofree char *address = dup_address (self);

  us_text_links_open (GTK_WIDGET (self->view), address);
}

static void
entry_changed_cb (UsLinkPopover *self)
{
  g_autofree char *address = dup_address (self);

  gtk_widget_set_sensitive (self->open_button, us_text_links_can_open (address));
}

static void
remove_clicked_cb (UsLinkPopover *self)
{
  set_link (self, "");
}

static void
us_link_popover_closed (GtkPopover *popover)
{
  us_text_popover_close (popover, US_LINK_POPOVER (popover)->view);
}

static void
us_link_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_LINK_POPOVER);

  G_OBJECT_CLASS (us_link_popover_parent_class)->dispose (object);
}

static void
us_link_popover_class_init (UsLinkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_link_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = us_link_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/link-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, UsLinkPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, UsLinkPopover, apply_button);
  gtk_widget_class_bind_template_child (widget_class, UsLinkPopover, open_button);
  gtk_widget_class_bind_template_child (widget_class, UsLinkPopover, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, apply_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
us_link_popover_init (UsLinkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_link_popover_open:
 * @view: a text view whose buffer is watched by us_text_format_watch()
 *
 * Asks for the address of the selection, or of the link at the caret. Main thread only.
 */
void
us_link_popover_open (GtkTextView *view)
{
  UsLinkPopover *self;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  const char *address = NULL;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  buffer = gtk_text_view_get_buffer (view);
  self = g_object_new (US_TYPE_LINK_POPOVER, NULL);
  self->view = view;
  if (us_text_format_get_link (buffer, &start, &end, &address))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), address);
  gtk_widget_set_visible (self->remove_button, address != NULL);
  gtk_widget_set_visible (self->open_button, address != NULL);
  us_text_popover_point_to (GTK_POPOVER (self), view, &end);
  gtk_popover_popup (GTK_POPOVER (self));
}
