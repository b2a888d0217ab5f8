import { accountMails } from '#modules/accounts/account.mails.ts';
import { actionMails } from '#modules/actions/action.mails.ts';
import { meetingMails } from '#modules/meetings/meeting.mails.ts';
import { topicMails } from '#modules/topics/topic.mails.ts';
import { workshopMails } from '#modules/workshops/workshop.mails.ts';
import type { MailTemplate } from '#platform/mail/template.ts';

/** Every mail template of every module; a test checks that each speaks three languages. */
export const mailTemplates: Record<string, MailTemplate> = {
	...accountMails,
	...topicMails,
	...meetingMails,
	...actionMails,
	...workshopMails
};
