/*M!999999\- enable the sandbox mode */ 

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;
DROP TABLE IF EXISTS `account_emailaddress`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `account_emailaddress` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `email` varchar(254) NOT NULL,
  `verified` tinyint(1) NOT NULL,
  `primary` tinyint(1) NOT NULL,
  `user_id` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `account_emailaddress_user_id_email_987c8728_uniq` (`user_id`,`email`),
  KEY `account_emailaddress_email_03be32b2` (`email`),
  CONSTRAINT `account_emailaddress_user_id_2c513194_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `account_emailaddress` WRITE;
/*!40000 ALTER TABLE `account_emailaddress` DISABLE KEYS */;
/*!40000 ALTER TABLE `account_emailaddress` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `account_emailconfirmation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `account_emailconfirmation` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `created` datetime(6) NOT NULL,
  `sent` datetime(6) DEFAULT NULL,
  `key` varchar(64) NOT NULL,
  `email_address_id` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `key` (`key`),
  KEY `account_emailconfirm_email_address_id_5b7f8c58_fk_account_e` (`email_address_id`),
  CONSTRAINT `account_emailconfirm_email_address_id_5b7f8c58_fk_account_e` FOREIGN KEY (`email_address_id`) REFERENCES `account_emailaddress` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `account_emailconfirmation` WRITE;
/*!40000 ALTER TABLE `account_emailconfirmation` DISABLE KEYS */;
/*!40000 ALTER TABLE `account_emailconfirmation` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `accounts_apikey`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `accounts_apikey` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `key_hash` varchar(64) NOT NULL,
  `hint` varchar(16) NOT NULL,
  `scope` varchar(10) NOT NULL,
  `shop` varchar(8) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `revoked_at` datetime(6) DEFAULT NULL,
  `integrator_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `key_hash` (`key_hash`),
  KEY `accounts_apikey_integrator_id_b3ca2420_fk_accounts_integrator_id` (`integrator_id`),
  CONSTRAINT `accounts_apikey_integrator_id_b3ca2420_fk_accounts_integrator_id` FOREIGN KEY (`integrator_id`) REFERENCES `accounts_integrator` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `accounts_apikey` WRITE;
/*!40000 ALTER TABLE `accounts_apikey` DISABLE KEYS */;
INSERT INTO `accounts_apikey` VALUES
(1,'f9a74ba378ab617d32a17609936e40f9179aed2729b02291ffac7a81051705d9','ep_Ztp1e','bot','','2026-11-17 22:36:16.541101',NULL,1),
(2,'5087a0f0b9e55038f8160435c5ae3d05b97a97c8c76090bd579a9d367ddbae98','ep_QKAnk','operator','','2026-11-17 22:36:18.686502',NULL,1),
(3,'4d62436418dea3e2563b6ad0060779d4ab3b0b0cdb31ea591518f0fa57b22144','ep_Q3U8X','shop','EEX22','2026-11-17 22:36:21.306075',NULL,1),
(4,'dbfe7e1eced44862f18cc72afe5dfae757f6cfcf269ae887ab56ce7c8be2fd1d','ep_rgvkW','bot','','2026-11-17 22:36:29.842446','2026-11-26 01:44:44.334076',2);
/*!40000 ALTER TABLE `accounts_apikey` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `accounts_idempotentanswer`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `accounts_idempotentanswer` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `key` varchar(255) NOT NULL,
  `request_hash` varchar(64) NOT NULL,
  `body` longtext NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `integrator_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `accounts_answer_once` (`integrator_id`,`key`),
  CONSTRAINT `accounts_idempotenta_integrator_id_88500911_fk_accounts_` FOREIGN KEY (`integrator_id`) REFERENCES `accounts_integrator` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `accounts_idempotentanswer` WRITE;
/*!40000 ALTER TABLE `accounts_idempotentanswer` DISABLE KEYS */;
INSERT INTO `accounts_idempotentanswer` VALUES
(1,'first','7e9d97a86af2febc44209182419c7422dfb1befa49da54ce315d3320a9d9d947','{\"command_id\": \"DGHFXCWT\", \"amount\": \"10\", \"status\": \"0\"}','2026-11-26 01:40:24.117696',1),
(2,'second','488a6c9dcc729b1db4917f280fc21ce96674104f655803086a500f2fd6f2741b','{\"command_id\": \"SNNSU9EE\", \"amount\": \"30\", \"status\": \"0\"}','2026-11-26 01:40:26.071654',1);
/*!40000 ALTER TABLE `accounts_idempotentanswer` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `accounts_integrator`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `accounts_integrator` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(100) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `accounts_integrator` WRITE;
/*!40000 ALTER TABLE `accounts_integrator` DISABLE KEYS */;
INSERT INTO `accounts_integrator` VALUES
(1,'old','2026-11-17 22:36:16.492439'),
(2,'default','2026-11-17 22:36:29.775687');
/*!40000 ALTER TABLE `accounts_integrator` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `accounts_membership`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `accounts_membership` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `shop` varchar(8) NOT NULL,
  `role` varchar(8) NOT NULL,
  `user_id` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `user_id` (`user_id`),
  KEY `accounts_membership_shop_9a6fe3a8` (`shop`),
  CONSTRAINT `accounts_membership_user_id_487fb39e_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `accounts_membership` WRITE;
/*!40000 ALTER TABLE `accounts_membership` DISABLE KEYS */;
INSERT INTO `accounts_membership` VALUES
(1,'EEX22','owner',1),
(2,'CPN44','owner',2),
(3,'EEX22','owner',4);
/*!40000 ALTER TABLE `accounts_membership` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `auth_group`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_group` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `name` varchar(150) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `auth_group` WRITE;
/*!40000 ALTER TABLE `auth_group` DISABLE KEYS */;
/*!40000 ALTER TABLE `auth_group` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `auth_group_permissions`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_group_permissions` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `group_id` int(11) NOT NULL,
  `permission_id` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_group_permissions_group_id_permission_id_0cd325b0_uniq` (`group_id`,`permission_id`),
  KEY `auth_group_permissio_permission_id_84c5c92e_fk_auth_perm` (`permission_id`),
  CONSTRAINT `auth_group_permissio_permission_id_84c5c92e_fk_auth_perm` FOREIGN KEY (`permission_id`) REFERENCES `auth_permission` (`id`),
  CONSTRAINT `auth_group_permissions_group_id_b120cbf9_fk_auth_group_id` FOREIGN KEY (`group_id`) REFERENCES `auth_group` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `auth_group_permissions` WRITE;
/*!40000 ALTER TABLE `auth_group_permissions` DISABLE KEYS */;
/*!40000 ALTER TABLE `auth_group_permissions` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `auth_permission`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_permission` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `content_type_id` int(11) NOT NULL,
  `codename` varchar(100) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_permission_content_type_id_codename_01ab375a_uniq` (`content_type_id`,`codename`),
  CONSTRAINT `auth_permission_content_type_id_2f476e4b_fk_django_co` FOREIGN KEY (`content_type_id`) REFERENCES `django_content_type` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=181 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `auth_permission` WRITE;
/*!40000 ALTER TABLE `auth_permission` DISABLE KEYS */;
INSERT INTO `auth_permission` VALUES
(1,'Can add log entry',1,'add_logentry'),
(2,'Can change log entry',1,'change_logentry'),
(3,'Can delete log entry',1,'delete_logentry'),
(4,'Can view log entry',1,'view_logentry'),
(5,'Can add permission',2,'add_permission'),
(6,'Can change permission',2,'change_permission'),
(7,'Can delete permission',2,'delete_permission'),
(8,'Can view permission',2,'view_permission'),
(9,'Can add group',3,'add_group'),
(10,'Can change group',3,'change_group'),
(11,'Can delete group',3,'delete_group'),
(12,'Can view group',3,'view_group'),
(13,'Can add user',4,'add_user'),
(14,'Can change user',4,'change_user'),
(15,'Can delete user',4,'delete_user'),
(16,'Can view user',4,'view_user'),
(17,'Can add content type',5,'add_contenttype'),
(18,'Can change content type',5,'change_contenttype'),
(19,'Can delete content type',5,'delete_contenttype'),
(20,'Can view content type',5,'view_contenttype'),
(21,'Can add session',6,'add_session'),
(22,'Can change session',6,'change_session'),
(23,'Can delete session',6,'delete_session'),
(24,'Can view session',6,'view_session'),
(25,'Can add email address',7,'add_emailaddress'),
(26,'Can change email address',7,'change_emailaddress'),
(27,'Can delete email address',7,'delete_emailaddress'),
(28,'Can view email address',7,'view_emailaddress'),
(29,'Can add email confirmation',8,'add_emailconfirmation'),
(30,'Can change email confirmation',8,'change_emailconfirmation'),
(31,'Can delete email confirmation',8,'delete_emailconfirmation'),
(32,'Can view email confirmation',8,'view_emailconfirmation'),
(33,'Can add authenticator',9,'add_authenticator'),
(34,'Can change authenticator',9,'change_authenticator'),
(35,'Can delete authenticator',9,'delete_authenticator'),
(36,'Can view authenticator',9,'view_authenticator'),
(37,'Can add access attempt',10,'add_accessattempt'),
(38,'Can change access attempt',10,'change_accessattempt'),
(39,'Can delete access attempt',10,'delete_accessattempt'),
(40,'Can view access attempt',10,'view_accessattempt'),
(41,'Can add access log',11,'add_accesslog'),
(42,'Can change access log',11,'change_accesslog'),
(43,'Can delete access log',11,'delete_accesslog'),
(44,'Can view access log',11,'view_accesslog'),
(45,'Can add access failure',12,'add_accessfailurelog'),
(46,'Can change access failure',12,'change_accessfailurelog'),
(47,'Can delete access failure',12,'delete_accessfailurelog'),
(48,'Can view access failure',12,'view_accessfailurelog'),
(49,'Can add access attempt expiration',13,'add_accessattemptexpiration'),
(50,'Can change access attempt expiration',13,'change_accessattemptexpiration'),
(51,'Can delete access attempt expiration',13,'delete_accessattemptexpiration'),
(52,'Can view access attempt expiration',13,'view_accessattemptexpiration'),
(53,'Can add Task Result',14,'add_dbtaskresult'),
(54,'Can change Task Result',14,'change_dbtaskresult'),
(55,'Can delete Task Result',14,'delete_dbtaskresult'),
(56,'Can view Task Result',14,'view_dbtaskresult'),
(57,'Can add scheduled job',15,'add_scheduledjob'),
(58,'Can change scheduled job',15,'change_scheduledjob'),
(59,'Can delete scheduled job',15,'delete_scheduledjob'),
(60,'Can view scheduled job',15,'view_scheduledjob'),
(61,'Can add topic',16,'add_topic'),
(62,'Can change topic',16,'change_topic'),
(63,'Can delete topic',16,'delete_topic'),
(64,'Can view topic',16,'view_topic'),
(65,'Can add event',17,'add_event'),
(66,'Can change event',17,'change_event'),
(67,'Can delete event',17,'delete_event'),
(68,'Can view event',17,'view_event'),
(69,'Can add received event',18,'add_receivedevent'),
(70,'Can change received event',18,'change_receivedevent'),
(71,'Can delete received event',18,'delete_receivedevent'),
(72,'Can view received event',18,'view_receivedevent'),
(73,'Can add message',19,'add_message'),
(74,'Can change message',19,'change_message'),
(75,'Can delete message',19,'delete_message'),
(76,'Can view message',19,'view_message'),
(77,'Can add integrator',20,'add_integrator'),
(78,'Can change integrator',20,'change_integrator'),
(79,'Can delete integrator',20,'delete_integrator'),
(80,'Can view integrator',20,'view_integrator'),
(81,'Can add api key',21,'add_apikey'),
(82,'Can change api key',21,'change_apikey'),
(83,'Can delete api key',21,'delete_apikey'),
(84,'Can view api key',21,'view_apikey'),
(85,'Can add membership',22,'add_membership'),
(86,'Can change membership',22,'change_membership'),
(87,'Can delete membership',22,'delete_membership'),
(88,'Can view membership',22,'view_membership'),
(89,'Can add idempotent answer',23,'add_idempotentanswer'),
(90,'Can change idempotent answer',23,'change_idempotentanswer'),
(91,'Can delete idempotent answer',23,'delete_idempotentanswer'),
(92,'Can view idempotent answer',23,'view_idempotentanswer'),
(93,'Can add customer',24,'add_customer'),
(94,'Can change customer',24,'change_customer'),
(95,'Can delete customer',24,'delete_customer'),
(96,'Can view customer',24,'view_customer'),
(97,'Can add address',25,'add_address'),
(98,'Can change address',25,'change_address'),
(99,'Can delete address',25,'delete_address'),
(100,'Can view address',25,'view_address'),
(101,'Can add shop',26,'add_shop'),
(102,'Can change shop',26,'change_shop'),
(103,'Can delete shop',26,'delete_shop'),
(104,'Can view shop',26,'view_shop'),
(105,'Can add price list',27,'add_pricelist'),
(106,'Can change price list',27,'change_pricelist'),
(107,'Can delete price list',27,'delete_pricelist'),
(108,'Can view price list',27,'view_pricelist'),
(109,'Can add book',28,'add_book'),
(110,'Can change book',28,'change_book'),
(111,'Can delete book',28,'delete_book'),
(112,'Can view book',28,'view_book'),
(113,'Can add balance',29,'add_balance'),
(114,'Can change balance',29,'change_balance'),
(115,'Can delete balance',29,'delete_balance'),
(116,'Can view balance',29,'view_balance'),
(117,'Can add transfer',30,'add_transfer'),
(118,'Can change transfer',30,'change_transfer'),
(119,'Can delete transfer',30,'delete_transfer'),
(120,'Can view transfer',30,'view_transfer'),
(121,'Can add entry',31,'add_entry'),
(122,'Can change entry',31,'change_entry'),
(123,'Can delete entry',31,'delete_entry'),
(124,'Can view entry',31,'view_entry'),
(125,'Can add hold',32,'add_hold'),
(126,'Can change hold',32,'change_hold'),
(127,'Can delete hold',32,'delete_hold'),
(128,'Can view hold',32,'view_hold'),
(129,'Can add document',33,'add_document'),
(130,'Can change document',33,'change_document'),
(131,'Can delete document',33,'delete_document'),
(132,'Can view document',33,'view_document'),
(133,'Can add revision',34,'add_revision'),
(134,'Can change revision',34,'change_revision'),
(135,'Can delete revision',34,'delete_revision'),
(136,'Can view revision',34,'view_revision'),
(137,'Can add opening',35,'add_opening'),
(138,'Can change opening',35,'change_opening'),
(139,'Can delete opening',35,'delete_opening'),
(140,'Can view opening',35,'view_opening'),
(141,'Can add engine call',36,'add_enginecall'),
(142,'Can change engine call',36,'change_enginecall'),
(143,'Can delete engine call',36,'delete_enginecall'),
(144,'Can view engine call',36,'view_enginecall'),
(145,'Can add remark',37,'add_remark'),
(146,'Can change remark',37,'change_remark'),
(147,'Can delete remark',37,'delete_remark'),
(148,'Can view remark',37,'view_remark'),
(149,'Can add voucher',38,'add_voucher'),
(150,'Can change voucher',38,'change_voucher'),
(151,'Can delete voucher',38,'delete_voucher'),
(152,'Can view voucher',38,'view_voucher'),
(153,'Can add top up',39,'add_topup'),
(154,'Can change top up',39,'change_topup'),
(155,'Can delete top up',39,'delete_topup'),
(156,'Can view top up',39,'view_topup'),
(157,'Can add top up event',40,'add_topupevent'),
(158,'Can change top up event',40,'change_topupevent'),
(159,'Can delete top up event',40,'delete_topupevent'),
(160,'Can view top up event',40,'view_topupevent'),
(161,'Can add order',41,'add_order'),
(162,'Can change order',41,'change_order'),
(163,'Can delete order',41,'delete_order'),
(164,'Can view order',41,'view_order'),
(165,'Can add line',42,'add_line'),
(166,'Can change line',42,'change_line'),
(167,'Can delete line',42,'delete_line'),
(168,'Can view line',42,'view_line'),
(169,'Can add order event',43,'add_orderevent'),
(170,'Can change order event',43,'change_orderevent'),
(171,'Can delete order event',43,'delete_orderevent'),
(172,'Can view order event',43,'view_orderevent'),
(173,'Can add feedback',44,'add_feedback'),
(174,'Can change feedback',44,'change_feedback'),
(175,'Can delete feedback',44,'delete_feedback'),
(176,'Can view feedback',44,'view_feedback'),
(177,'Can add dialog',45,'add_dialog'),
(178,'Can change dialog',45,'change_dialog'),
(179,'Can delete dialog',45,'delete_dialog'),
(180,'Can view dialog',45,'view_dialog');
/*!40000 ALTER TABLE `auth_permission` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `auth_user`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_user` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `password` varchar(128) NOT NULL,
  `last_login` datetime(6) DEFAULT NULL,
  `is_superuser` tinyint(1) NOT NULL,
  `username` varchar(150) NOT NULL,
  `first_name` varchar(150) NOT NULL,
  `last_name` varchar(150) NOT NULL,
  `email` varchar(254) NOT NULL,
  `is_staff` tinyint(1) NOT NULL,
  `is_active` tinyint(1) NOT NULL,
  `date_joined` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `username` (`username`)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `auth_user` WRITE;
/*!40000 ALTER TABLE `auth_user` DISABLE KEYS */;
INSERT INTO `auth_user` VALUES
(1,'argon2$argon2id$v=19$m=102400,t=2,p=8$RGFsR0dJZFhFZzdVYU83VlhESDBCbA$8/vz60obQj1Z1OfNeSWOZpxYCBkGtvp7bFg/RD/nQVQ','2026-11-26 01:43:33.465941',0,'parrain','','','',0,1,'2026-11-26 01:36:13.291772'),
(2,'argon2$argon2id$v=19$m=102400,t=2,p=8$eFphellTd2hvM2FLU0tkOU9YT2ZGeQ$TIu+5SAGixtbqn6oQTddpWLj2aBdSdg4P7c1MKXJmnI','2026-11-26 01:44:49.409094',0,'coin','','','',0,1,'2026-11-26 01:36:13.933904'),
(3,'argon2$argon2id$v=19$m=102400,t=2,p=8$SU5IbnVrZGJDekFNZ09rVVpVbXZvSg$003mzV/g662MHAndVmJLnuKODGmSqgn5gUpKZaZYjeA','2026-11-26 01:44:21.523535',1,'operator','','','',1,1,'2026-11-26 01:36:14.250080'),
(4,'argon2$argon2id$v=19$m=102400,t=2,p=8$Zkc0UDFKMlh4b0hUZW80YlVhaEtGbg$Cb8nLkjZfeDPNuc7I2fi0v3dFASMs6D6Td0PTK36J64','2026-11-26 01:38:53.922170',0,'clerk','','','',0,1,'2026-11-26 01:36:46.400042');
/*!40000 ALTER TABLE `auth_user` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `auth_user_groups`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_user_groups` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `user_id` int(11) NOT NULL,
  `group_id` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_user_groups_user_id_group_id_94350c0c_uniq` (`user_id`,`group_id`),
  KEY `auth_user_groups_group_id_97559544_fk_auth_group_id` (`group_id`),
  CONSTRAINT `auth_user_groups_group_id_97559544_fk_auth_group_id` FOREIGN KEY (`group_id`) REFERENCES `auth_group` (`id`),
  CONSTRAINT `auth_user_groups_user_id_6a12ed8b_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `auth_user_groups` WRITE;
/*!40000 ALTER TABLE `auth_user_groups` DISABLE KEYS */;
/*!40000 ALTER TABLE `auth_user_groups` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `auth_user_user_permissions`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_user_user_permissions` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `user_id` int(11) NOT NULL,
  `permission_id` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_user_user_permissions_user_id_permission_id_14a6b632_uniq` (`user_id`,`permission_id`),
  KEY `auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm` (`permission_id`),
  CONSTRAINT `auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm` FOREIGN KEY (`permission_id`) REFERENCES `auth_permission` (`id`),
  CONSTRAINT `auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `auth_user_user_permissions` WRITE;
/*!40000 ALTER TABLE `auth_user_user_permissions` DISABLE KEYS */;
/*!40000 ALTER TABLE `auth_user_user_permissions` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `axes_accessattempt`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `axes_accessattempt` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `user_agent` varchar(255) NOT NULL,
  `ip_address` char(39) DEFAULT NULL,
  `username` varchar(255) DEFAULT NULL,
  `http_accept` varchar(1025) NOT NULL,
  `path_info` varchar(255) NOT NULL,
  `attempt_time` datetime(6) NOT NULL,
  `get_data` longtext NOT NULL,
  `post_data` longtext NOT NULL,
  `failures_since_start` int(10) unsigned NOT NULL CHECK (`failures_since_start` >= 0),
  PRIMARY KEY (`id`),
  UNIQUE KEY `axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq` (`username`,`ip_address`,`user_agent`),
  KEY `axes_accessattempt_ip_address_10922d9c` (`ip_address`),
  KEY `axes_accessattempt_user_agent_ad89678b` (`user_agent`),
  KEY `axes_accessattempt_username_3f2d4ca0` (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `axes_accessattempt` WRITE;
/*!40000 ALTER TABLE `axes_accessattempt` DISABLE KEYS */;
/*!40000 ALTER TABLE `axes_accessattempt` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `axes_accessattemptexpiration`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `axes_accessattemptexpiration` (
  `access_attempt_id` int(11) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`access_attempt_id`),
  CONSTRAINT `axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce` FOREIGN KEY (`access_attempt_id`) REFERENCES `axes_accessattempt` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `axes_accessattemptexpiration` WRITE;
/*!40000 ALTER TABLE `axes_accessattemptexpiration` DISABLE KEYS */;
/*!40000 ALTER TABLE `axes_accessattemptexpiration` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `axes_accessfailurelog`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `axes_accessfailurelog` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `user_agent` varchar(255) NOT NULL,
  `ip_address` char(39) DEFAULT NULL,
  `username` varchar(255) DEFAULT NULL,
  `http_accept` varchar(1025) NOT NULL,
  `path_info` varchar(255) NOT NULL,
  `attempt_time` datetime(6) NOT NULL,
  `locked_out` tinyint(1) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `axes_accessfailurelog_user_agent_ea145dda` (`user_agent`),
  KEY `axes_accessfailurelog_ip_address_2e9f5a7f` (`ip_address`),
  KEY `axes_accessfailurelog_username_a8b7e8a4` (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `axes_accessfailurelog` WRITE;
/*!40000 ALTER TABLE `axes_accessfailurelog` DISABLE KEYS */;
/*!40000 ALTER TABLE `axes_accessfailurelog` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `axes_accesslog`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `axes_accesslog` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `user_agent` varchar(255) NOT NULL,
  `ip_address` char(39) DEFAULT NULL,
  `username` varchar(255) DEFAULT NULL,
  `http_accept` varchar(1025) NOT NULL,
  `path_info` varchar(255) NOT NULL,
  `attempt_time` datetime(6) NOT NULL,
  `logout_time` datetime(6) DEFAULT NULL,
  `session_hash` varchar(64) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `axes_accesslog_ip_address_86b417e5` (`ip_address`),
  KEY `axes_accesslog_user_agent_0e659004` (`user_agent`),
  KEY `axes_accesslog_username_df93064b` (`username`)
) ENGINE=InnoDB AUTO_INCREMENT=9 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `axes_accesslog` WRITE;
/*!40000 ALTER TABLE `axes_accesslog` DISABLE KEYS */;
INSERT INTO `axes_accesslog` VALUES
(1,'Python-urllib/3.11','127.0.0.1','parrain','<unknown>','/shop/sign-in/','2026-11-26 01:37:50.728442',NULL,'bb9403092f7c8c54f96c4de4f1ef4f3e161ff5d5b5e505c9408dc79769e36f3f'),
(2,'Python-urllib/3.11','127.0.0.1','coin','<unknown>','/shop/sign-in/','2026-11-26 01:38:26.473817',NULL,'e7b13cd39cc60484568911dbf9969ba08f7f750faf04631cc87016616e5e370e'),
(3,'Python-urllib/3.11','127.0.0.1','clerk','<unknown>','/shop/sign-in/','2026-11-26 01:38:53.906124',NULL,'3fe2a9b7cc585445fa4e88f297e96941fd31d4eab48d5b4ffaf63c1a67b0729d'),
(4,'Python-urllib/3.11','127.0.0.1','coin','<unknown>','/shop/sign-in/','2026-11-26 01:40:28.855242',NULL,'3145b211955357ddd0d52f0fcb708f1b851bb88ee3bbe99c151bbcb2dd824604'),
(5,'Python-urllib/3.11','127.0.0.1','parrain','<unknown>','/shop/sign-in/','2026-11-26 01:42:59.613432',NULL,'35a4ad4f453f0f1c59e8ce435f580cce6195f94af0d4696f6b22127dfecea848'),
(6,'Python-urllib/3.11','127.0.0.1','parrain','<unknown>','/shop/sign-in/','2026-11-26 01:43:33.285631',NULL,'69856c2ecd128cf25daf05ee3bcbaff017689593706819d8563c7341daf21d48'),
(7,'Python-urllib/3.11','127.0.0.1','operator','<unknown>','/backoffice/login/','2026-11-26 01:44:21.504525',NULL,'e10b7e35c20c0ff4d2aba9b1769fa3082c397afeb6bb0d30ee9cd71d75cfb962'),
(8,'Python-urllib/3.11','127.0.0.1','coin','<unknown>','/shop/sign-in/','2026-11-26 01:44:49.350227',NULL,'207281fa92369e194d6d29c4f684751159fd05d5a593a459dd4345d3bef06613');
/*!40000 ALTER TABLE `axes_accesslog` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `balance`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `balance` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `account` varchar(64) NOT NULL,
  `currency` varchar(3) NOT NULL,
  `posted` bigint(20) NOT NULL,
  `held` bigint(20) NOT NULL,
  `floor` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `account` (`account`),
  CONSTRAINT `balance_held_not_negative` CHECK (`held` >= 0),
  CONSTRAINT `balance_not_under_floor` CHECK (`floor` is null or `posted` >= `floor` + `held`)
) ENGINE=InnoDB AUTO_INCREMENT=25 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `balance` WRITE;
/*!40000 ALTER TABLE `balance` DISABLE KEYS */;
INSERT INTO `balance` VALUES
(1,'cash:platform','XOF',-40500,0,NULL),
(2,'revenue:commission','XOF',36,0,NULL),
(3,'suspense','XOF',0,0,NULL),
(4,'voucher:outstanding','XOF',15500,0,NULL),
(5,'shop:EEX22','XOF',306,0,0),
(6,'cash:shop:EEX22','XOF',-300,0,-25000),
(7,'shop:CPN44','XOF',28,0,0),
(8,'cash:shop:CPN44','XOF',0,0,-25000),
(9,'shop:GGZPD','XOF',0,0,0),
(10,'cash:shop:GGZPD','XOF',0,0,-25000),
(11,'shop:DQHTQ','XOF',0,0,0),
(12,'cash:shop:DQHTQ','XOF',0,0,-25000),
(13,'customer:C9S4WRFD','XOF',2470,300,0),
(14,'customer:BFW7KSYB','XOF',1985,0,0),
(15,'customer:RRQNYQNG','XOF',2000,0,0),
(16,'customer:WA3WEJCV','XOF',2000,15,0),
(17,'customer:48Q5VYA2','XOF',4990,30,0),
(18,'customer:B9XB5PKR','XOF',2000,15,0),
(19,'customer:KTPJ8HG4','XOF',2000,15,0),
(20,'customer:4QB4SNV8','XOF',2000,15,0),
(21,'customer:E7T2GTYH','XOF',2700,15,0),
(22,'customer:X5BXXM3H','XOF',3985,0,0),
(23,'provider:pawapay','XOF',-1200,0,NULL);
/*!40000 ALTER TABLE `balance` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `bot_dialog`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `bot_dialog` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `step` varchar(30) NOT NULL,
  `choices` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`choices`)),
  `order` varchar(12) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `customer_id` (`customer_id`),
  CONSTRAINT `bot_dialog_customer_id_69aa3efd_fk_customer_id` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=11 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `bot_dialog` WRITE;
/*!40000 ALTER TABLE `bot_dialog` DISABLE KEYS */;
INSERT INTO `bot_dialog` VALUES
(1,'shops','{\"is_new\": true, \"revision\": \"NCW37A9S6W23BMTAHCWK5N\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"near\": [14.6928, -17.4467], \"was_open\": true}','VQ4GGM9R','2026-11-26 01:44:41.897731',1),
(2,'network','{\"amount\": 1000, \"number\": \"+221761234505\"}','','2026-11-26 01:45:43.210830',2),
(3,'options','{\"revision\": \"WXBA74Z4WXW9BHV3G8MVR7\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null}','','2026-11-26 01:45:39.894385',3),
(4,'start','{}','','2026-11-26 00:54:53.802508',4),
(5,'start','{}','','2026-11-26 01:40:26.734656',5),
(6,'start','{\"amount\": 0, \"number\": \"+221761234504\"}','','2026-11-26 01:45:38.302475',6),
(7,'start','{\"amount\": 0, \"number\": \"+221761234503\"}','','2026-11-26 01:45:00.782590',7),
(8,'start','{\"amount\": 0, \"number\": \"+221761234502\"}','','2026-11-26 01:44:54.395525',8),
(9,'start','{\"amount\": 0, \"number\": \"+221761234501\"}','','2026-11-26 01:44:47.398462',9),
(10,'start','{}','','2026-11-26 01:45:39.138550',10);
/*!40000 ALTER TABLE `bot_dialog` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `conversations_remark`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `conversations_remark` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `key` varchar(160) NOT NULL,
  `order` varchar(12) NOT NULL,
  `author` varchar(10) NOT NULL,
  `actor` varchar(80) NOT NULL,
  `text` longtext NOT NULL,
  `revision` varchar(24) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `seen_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `key` (`key`),
  KEY `conversations_of_order` (`order`,`created_at`)
) ENGINE=InnoDB AUTO_INCREMENT=8 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `conversations_remark` WRITE;
/*!40000 ALTER TABLE `conversations_remark` DISABLE KEYS */;
INSERT INTO `conversations_remark` VALUES
(1,'shop:1:EN7ZHMM4:say-1','EN7ZHMM4','shop','staff:1','Pas de pied de page ?','','2026-11-26 01:43:55.733873',NULL),
(2,'C9S4WRFD:0d3888b08bc1f7224bbc574c803bb8fb97d0a459','EN7ZHMM4','customer','customer:C9S4WRFD','Oui, imprimez comme ça.','','2026-11-26 01:43:57.809805','2026-11-26 01:44:04.118390'),
(3,'C9S4WRFD:fa17569e3de9489c6b9cd0a1a150366d3937aaa2f','EN7ZHMM4','customer','customer:C9S4WRFD','','HVN9C6E6CR9AXD6KDUKWPH','2026-11-26 01:44:00.658047','2026-11-26 01:44:04.118390'),
(4,'shop:2:AK88G8EY:say-2','AK88G8EY','shop','staff:2','Nous commençons.','','2026-11-26 01:45:11.477894',NULL),
(5,'shop:2:5B4KHF2X:say-3','5B4KHF2X','shop','staff:2','Il manque la page 2.','','2026-11-26 01:45:23.657773',NULL),
(6,'shop:2:YGJZGE6M:say-4','YGJZGE6M','shop','staff:2','Prêt dans une heure.','','2026-11-26 01:45:32.817916',NULL),
(7,'shop:2:5QW3HMZ7:say-5','5QW3HMZ7','shop','staff:2','Venez avant 19 h.','','2026-11-26 01:45:34.113988',NULL);
/*!40000 ALTER TABLE `conversations_remark` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `customer`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `customer` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `public_id` varchar(12) NOT NULL,
  `last_name` varchar(50) NOT NULL,
  `gender` smallint(5) unsigned DEFAULT NULL CHECK (`gender` >= 0),
  `phone` varchar(20) NOT NULL,
  `language` varchar(5) NOT NULL,
  `recovery_hash` varchar(64) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `public_id` (`public_id`),
  UNIQUE KEY `recovery_hash` (`recovery_hash`)
) ENGINE=InnoDB AUTO_INCREMENT=11 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `customer` WRITE;
/*!40000 ALTER TABLE `customer` DISABLE KEYS */;
INSERT INTO `customer` VALUES
(1,'C9S4WRFD','',NULL,'+221701234567','fr','3b8405bca84eddb3ee04716425879887a88b29e78e8b4144db3fdcaf192fcca3','2026-11-17 23:37:01.341824'),
(2,'BFW7KSYB','',NULL,'','fr','1c22794dc6808b58aa75d52e3786f8ea86de0cb4a9545e575d93b8cccf25b09c','2026-11-17 23:38:09.945938'),
(3,'RRQNYQNG','',NULL,'','fr','e311c894777547db49fc1b661df7fe26657f464a425943e6e10a7a5fb9998466','2026-11-25 22:09:22.973374'),
(4,'WA3WEJCV','',NULL,'','en','61c61a8086f294590871c4c6cc830c9c26512f8cc448bc66a95de0a560cbcebd','2026-11-26 00:54:47.132032'),
(5,'48Q5VYA2','Toto',0,'','fr','4d0b3a5f32e3ed0d2b4d03af25b5542e9966dc30114d1d3948c8953837c84cb6','2026-11-26 01:40:15.854239'),
(6,'B9XB5PKR','',NULL,'+221761234504','fr','40be38b626371c23b7dabf8027e276f7882ce4a79e45f40bb3c49bf2b7ffa327','2026-11-26 01:40:29.623645'),
(7,'KTPJ8HG4','',NULL,'+221761234503','fr','cc62cdaa9edaf4c42466b9faf0398511b3b89112dc9dae868a256810902660d3','2026-11-26 01:40:38.701738'),
(8,'4QB4SNV8','',NULL,'+221761234502','fr','10227f467b9ef5403afff5405713d02afbdc288b9f1bd9fe9c91500f43a7c6cf','2026-11-26 01:40:46.329809'),
(9,'E7T2GTYH','',NULL,'+221761234501','fr','be754801046f02ecf7221f71f252a3b8f8378b46690d8a2b8f29e8222ce423db','2026-11-26 01:40:56.073699'),
(10,'X5BXXM3H','',NULL,'','fr','05fb711ec31bae88291c61ca1bf3f41a1c9bd1bd6e0e78af44340f07bdb75671','2026-11-26 01:41:00.271632');
/*!40000 ALTER TABLE `customer` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `customers_address`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `customers_address` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `account` varchar(40) NOT NULL,
  `external_id` varchar(64) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `customers_address_once` (`account`,`external_id`),
  KEY `customers_address_customer_id_f042422e_fk_customer_id` (`customer_id`),
  CONSTRAINT `customers_address_customer_id_f042422e_fk_customer_id` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=12 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `customers_address` WRITE;
/*!40000 ALTER TABLE `customers_address` DISABLE KEYS */;
INSERT INTO `customers_address` VALUES
(1,'web','VX7Z5MQURFUDM5DQJNAHYD','2026-11-17 23:37:01.346590',1),
(2,'web','WF3YDKGUTC6QK2AFDVCTC6','2026-11-17 23:38:09.991741',2),
(3,'web','7BNGTMNNBYWM2UMYCKZ3SM','2026-11-18 00:38:54.685678',1),
(4,'web','H8KA5KZCHT8WPGP2Q7ZEY2','2026-11-25 22:09:22.977892',3),
(5,'web','84YNYNHEDYAQVSHFHFWQWT','2026-11-26 00:54:47.147009',4),
(6,'chatfuel:default','toto54','2026-11-26 01:40:15.870489',5),
(7,'web','Z2BHXDXMAFDX3N9RR7T8BP','2026-11-26 01:40:29.637994',6),
(8,'web','2SV2PG84S7FKAKNXC3ND5D','2026-11-26 01:40:38.711324',7),
(9,'web','MWW2A4HM5GMMTMBBG8C5JY','2026-11-26 01:40:46.353958',8),
(10,'web','GTBSTKPKKUJWE6YTM7RB3T','2026-11-26 01:40:56.085925',9),
(11,'web','ACQXGDCZM5EFC2CZ2BR96A','2026-11-26 01:41:00.274432',10);
/*!40000 ALTER TABLE `customers_address` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `django_admin_log`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_admin_log` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `action_time` datetime(6) NOT NULL,
  `object_id` longtext DEFAULT NULL,
  `object_repr` varchar(200) NOT NULL,
  `action_flag` smallint(5) unsigned NOT NULL CHECK (`action_flag` >= 0),
  `change_message` longtext NOT NULL,
  `content_type_id` int(11) DEFAULT NULL,
  `user_id` int(11) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `django_admin_log_content_type_id_c4bce8eb_fk_django_co` (`content_type_id`),
  KEY `django_admin_log_user_id_c564eba6_fk_auth_user_id` (`user_id`),
  CONSTRAINT `django_admin_log_content_type_id_c4bce8eb_fk_django_co` FOREIGN KEY (`content_type_id`) REFERENCES `django_content_type` (`id`),
  CONSTRAINT `django_admin_log_user_id_c564eba6_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `django_admin_log` WRITE;
/*!40000 ALTER TABLE `django_admin_log` DISABLE KEYS */;
/*!40000 ALTER TABLE `django_admin_log` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `django_content_type`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_content_type` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `app_label` varchar(100) NOT NULL,
  `model` varchar(100) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `django_content_type_app_label_model_76bd3d3b_uniq` (`app_label`,`model`)
) ENGINE=InnoDB AUTO_INCREMENT=46 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `django_content_type` WRITE;
/*!40000 ALTER TABLE `django_content_type` DISABLE KEYS */;
INSERT INTO `django_content_type` VALUES
(7,'account','emailaddress'),
(8,'account','emailconfirmation'),
(21,'accounts','apikey'),
(23,'accounts','idempotentanswer'),
(20,'accounts','integrator'),
(22,'accounts','membership'),
(1,'admin','logentry'),
(3,'auth','group'),
(2,'auth','permission'),
(4,'auth','user'),
(10,'axes','accessattempt'),
(13,'axes','accessattemptexpiration'),
(12,'axes','accessfailurelog'),
(11,'axes','accesslog'),
(45,'bot','dialog'),
(5,'contenttypes','contenttype'),
(37,'conversations','remark'),
(25,'customers','address'),
(24,'customers','customer'),
(14,'django_tasks_database','dbtaskresult'),
(33,'documents','document'),
(36,'documents','enginecall'),
(35,'documents','opening'),
(34,'documents','revision'),
(44,'feedback','feedback'),
(17,'jobs','event'),
(18,'jobs','receivedevent'),
(15,'jobs','scheduledjob'),
(16,'jobs','topic'),
(29,'ledger','balance'),
(28,'ledger','book'),
(31,'ledger','entry'),
(32,'ledger','hold'),
(30,'ledger','transfer'),
(19,'messaging','message'),
(9,'mfa','authenticator'),
(42,'orders','line'),
(41,'orders','order'),
(43,'orders','orderevent'),
(39,'payments','topup'),
(40,'payments','topupevent'),
(38,'payments','voucher'),
(6,'sessions','session'),
(27,'shops','pricelist'),
(26,'shops','shop');
/*!40000 ALTER TABLE `django_content_type` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `django_migrations`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_migrations` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `app` varchar(255) NOT NULL,
  `name` varchar(255) NOT NULL,
  `applied` datetime(6) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=79 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `django_migrations` WRITE;
/*!40000 ALTER TABLE `django_migrations` DISABLE KEYS */;
INSERT INTO `django_migrations` VALUES
(1,'contenttypes','0001_initial','2026-11-26 01:35:41.543272'),
(2,'auth','0001_initial','2026-11-26 01:35:43.537173'),
(3,'account','0001_initial','2026-11-26 01:35:44.070142'),
(4,'account','0002_email_max_length','2026-11-26 01:35:44.274041'),
(5,'account','0003_alter_emailaddress_create_unique_verified_email','2026-11-26 01:35:44.673253'),
(6,'account','0004_alter_emailaddress_drop_unique_email','2026-11-26 01:35:45.194129'),
(7,'account','0005_emailaddress_idx_upper_email','2026-11-26 01:35:45.281332'),
(8,'account','0006_emailaddress_lower','2026-11-26 01:35:45.502170'),
(9,'account','0007_emailaddress_idx_email','2026-11-26 01:35:45.850338'),
(10,'account','0008_emailaddress_unique_primary_email_fixup','2026-11-26 01:35:45.978121'),
(11,'account','0009_emailaddress_unique_primary_email','2026-11-26 01:35:46.064399'),
(12,'accounts','0001_initial','2026-11-26 01:35:47.238210'),
(13,'admin','0001_initial','2026-11-26 01:35:47.714087'),
(14,'admin','0002_logentry_remove_auto_add','2026-11-26 01:35:47.728831'),
(15,'admin','0003_logentry_add_action_flag_choices','2026-11-26 01:35:47.797866'),
(16,'contenttypes','0002_remove_content_type_name','2026-11-26 01:35:48.147911'),
(17,'auth','0002_alter_permission_name_max_length','2026-11-26 01:35:48.297432'),
(18,'auth','0003_alter_user_email_max_length','2026-11-26 01:35:48.433897'),
(19,'auth','0004_alter_user_username_opts','2026-11-26 01:35:48.490086'),
(20,'auth','0005_alter_user_last_login_null','2026-11-26 01:35:48.722042'),
(21,'auth','0006_require_contenttypes_0002','2026-11-26 01:35:48.730217'),
(22,'auth','0007_alter_validators_add_error_messages','2026-11-26 01:35:48.803378'),
(23,'auth','0008_alter_user_username_max_length','2026-11-26 01:35:48.974103'),
(24,'auth','0009_alter_user_last_name_max_length','2026-11-26 01:35:49.130006'),
(25,'auth','0010_alter_group_name_max_length','2026-11-26 01:35:49.310191'),
(26,'auth','0011_update_proxy_permissions','2026-11-26 01:35:49.337296'),
(27,'auth','0012_alter_user_first_name_max_length','2026-11-26 01:35:49.450235'),
(28,'axes','0001_initial','2026-11-26 01:35:49.594031'),
(29,'axes','0002_auto_20151217_2044','2026-11-26 01:35:50.664864'),
(30,'axes','0003_auto_20160322_0929','2026-11-26 01:35:50.795570'),
(31,'axes','0004_auto_20181024_1538','2026-11-26 01:35:50.903385'),
(32,'axes','0005_remove_accessattempt_trusted','2026-11-26 01:35:51.062223'),
(33,'axes','0006_remove_accesslog_trusted','2026-11-26 01:35:51.194344'),
(34,'axes','0007_alter_accessattempt_unique_together','2026-11-26 01:35:51.472761'),
(35,'axes','0008_accessfailurelog','2026-11-26 01:35:51.958913'),
(36,'axes','0009_add_session_hash','2026-11-26 01:35:52.188326'),
(37,'axes','0010_accessattemptexpiration','2026-11-26 01:35:52.446484'),
(38,'customers','0001_initial','2026-11-26 01:35:52.855863'),
(39,'bot','0001_initial','2026-11-26 01:35:53.337903'),
(40,'conversations','0001_initial','2026-11-26 01:35:53.685875'),
(41,'django_tasks_database','0001_initial','2026-11-26 01:35:53.918149'),
(42,'django_tasks_database','0002_alter_dbtaskresult_options','2026-11-26 01:35:53.985652'),
(43,'django_tasks_database','0003_dbtaskresult_enqueued_at_dbtaskresult_finished_at','2026-11-26 01:35:54.450327'),
(44,'django_tasks_database','0004_dbtaskresult_started_at','2026-11-26 01:35:54.658161'),
(45,'django_tasks_database','0005_alter_dbtaskresult_priority_and_more','2026-11-26 01:35:55.287817'),
(46,'django_tasks_database','0006_alter_dbtaskresult_args_kwargs_and_more','2026-11-26 01:35:55.371965'),
(47,'django_tasks_database','0007_add_separate_results_fields','2026-11-26 01:35:55.642357'),
(48,'django_tasks_database','0008_separate_results_field','2026-11-26 01:35:56.032379'),
(49,'django_tasks_database','0009_remove_results_field','2026-11-26 01:35:56.182192'),
(50,'django_tasks_database','0010_alter_dbtaskresult_status','2026-11-26 01:35:56.310816'),
(51,'django_tasks_database','0011_rename_complete_status','2026-11-26 01:35:56.415122'),
(52,'django_tasks_database','0012_add_separate_exception_fields','2026-11-26 01:35:56.766892'),
(53,'django_tasks_database','0013_separate_exception_fields','2026-11-26 01:35:56.872063'),
(54,'django_tasks_database','0014_remove_dbtaskresult_exception_data','2026-11-26 01:35:57.010029'),
(55,'django_tasks_database','0015_correctly_order_run_after','2026-11-26 01:35:57.020854'),
(56,'django_tasks_database','0016_remove_dbtaskresult_django_task_new_ordering_idx_and_more','2026-11-26 01:35:58.454124'),
(57,'django_tasks_database','0017_dbtaskresult_metadata','2026-11-26 01:35:58.630138'),
(58,'django_tasks_database','0018_rename_succeeded_status','2026-11-26 01:35:58.742015'),
(59,'django_tasks_database','0019_rename_django_task_new_ordering_idx_tasks_db_new_ordering_idx_and_more','2026-11-26 01:35:58.854048'),
(60,'django_tasks_database','0020_update_db_task_result_ordering','2026-11-26 01:35:58.868016'),
(61,'django_tasks_database','0021_conditional_partial_index_ordering','2026-11-26 01:35:58.990102'),
(62,'documents','0001_initial','2026-11-26 01:35:59.818188'),
(63,'documents','0002_revision_fix','2026-11-26 01:36:00.283224'),
(64,'documents','0003_revision_woken_at','2026-11-26 01:36:00.375023'),
(65,'documents','0004_engine_call','2026-11-26 01:36:00.439363'),
(66,'shops','0001_initial','2026-11-26 01:36:00.862083'),
(67,'orders','0001_initial','2026-11-26 01:36:02.425005'),
(68,'feedback','0001_initial','2026-11-26 01:36:02.850073'),
(69,'jobs','0001_initial','2026-11-26 01:36:03.190203'),
(70,'ledger','0001_initial','2026-11-26 01:36:04.494688'),
(71,'messaging','0001_initial','2026-11-26 01:36:04.815537'),
(72,'mfa','0001_initial','2026-11-26 01:36:05.101968'),
(73,'mfa','0002_authenticator_timestamps','2026-11-26 01:36:05.486314'),
(74,'mfa','0003_authenticator_type_uniq','2026-11-26 01:36:05.836899'),
(75,'orders','0002_lines_in_order','2026-11-26 01:36:05.880941'),
(76,'payments','0001_initial','2026-11-26 01:36:06.713886'),
(77,'payments','0002_topup_link','2026-11-26 01:36:06.939297'),
(78,'sessions','0001_initial','2026-11-26 01:36:07.174479');
/*!40000 ALTER TABLE `django_migrations` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `django_session`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_session` (
  `session_key` varchar(40) NOT NULL,
  `session_data` longtext NOT NULL,
  `expire_date` datetime(6) NOT NULL,
  PRIMARY KEY (`session_key`),
  KEY `django_session_expire_date_a5c62663` (`expire_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `django_session` WRITE;
/*!40000 ALTER TABLE `django_session` DISABLE KEYS */;
INSERT INTO `django_session` VALUES
('122sdzaj5fljm68aen8v4qrsu9eijefd','.eJxVjM0OwiAQhN-FsyFbVvnx6L3PQIBdpGogKe3J-O62SQ96m8z3zbyFD-tS_Np59hOJq1Di9NvFkJ5cd0CPUO9NplaXeYpyV-RBuxwb8et2uH8HJfSyrR1YhmzRGAoGYAshORM5O0VMpAdUTiOi4TOBhpwuWRlCjTFGPVgtPl_WUTeE:1xWOXZ:zObcgIPnKT9omO89fjWp2F2ZXKtjrao6ItrtgEoDK0o','2027-11-26 01:44:49.458809'),
('2kf3mh0of1hulizwamy30uxxog9nyfir','.eJxVjDsOwyAQRO9CHSGwgV2nTO8zWAu7BCcRlvypotw9tuQiqUaa92beaqBtLcO2yDyMrK6qVZffLlJ6Sj0AP6jeJ52mus5j1IeiT7rofmJ53U7376DQUva1J_SNsQ6thDaSk8yGGOyeYhL7IBhM9hlBEFwDHfmugQjAaBEB1OcL51Q3mQ:1xWOX7:1OVqH6VwZeliws8FEYBFS-Y4dSglyyV1sdZ5PilpvdQ','2027-11-26 01:44:21.558906'),
('76dwbi41dyc0cj4cpfbqau2b8l1qbbt9','.eJxVjM0OwiAQhN-FsyFbVvnx6L3PQIBdpGogKe3J-O62SQ96m8z3zbyFD-tS_Np59hOJq1Di9NvFkJ5cd0CPUO9NplaXeYpyV-RBuxwb8et2uH8HJfSyrR1YhmzRGAoGYAshORM5O0VMpAdUTiOi4TOBhpwuWRlCjTFGPVgtPl_WUTeE:1xWOTM:OY7byajsSi-nIaoHXy-FKNGBdBS_NOFrgAABgo47CIg','2027-11-26 01:40:28.936955'),
('be9guqvzej0nqkte666uuvo0b1t7mle8','.eJxVjDsOwyAQBe9CHSE-i4GU6X0GtLAQnERYMnYV5e6xJRdJOzPvvVnAba1h63kJE7ErA3b5ZRHTM7dD0APbfeZpbusyRX4k_LSdjzPl1-1s_w4q9rqvrSSjsyxKDVoaUNYph1pS9D4OaA0IFS2kLAQUAcqUQkZat3OE6Emzzxew9Tap:1xWORp:5G6tFw8jxa46P6Nwf-zXTDkggMLFruMwKakillcfLSI','2027-11-26 01:38:53.953094'),
('hp4mdli3v54r1iqvklgxtizh4xc0zkkf','.eJxVjMsOwiAQRf-FtSEMMBRcuvcbyPCSqoGktCvjv2uTLnR7zzn3xTxta_XbyIufEzszYKffLVB85LaDdKd26zz2ti5z4LvCDzr4taf8vBzu30GlUb_1BNIBJam1CkKQNSgcODMZaUtMVCRaGUwBpVwsqIyDYCMhWcCiS0D2_gCzRTcW:1xWOVn:g_3PDNLZ1hrsv1zLfiL0dMnIeXDdWrZy91bNgqOgGKA','2027-11-26 01:42:59.828769'),
('is47i99gevnyhrtf8s922p8rflkxxrgu','.eJxVjUsOgjAURffSMWl4pV-Hzl2BMc1rSwE1bUIhDox7FxICOju53zexOE-9nUs72iGQEwFS_WoO_aNNqxHumLpMfU7TODi6RujmFnrJoX2et-zfQI-lX9oKmAEMjPPG1TVqKWoDRirJdPQBIxOaORmhaYyPopEGnPYoUIOIPDqxjL7GnDrrl6dCTldQhhuhpdLVjmZHDQeyA-Xt8wWQgEhX:1xWOR4:FWHPODuiXo8riEfU0TRHLXa-_T6JwgKDOmd4aJB0cnE','2027-11-26 01:38:06.279784'),
('l7of7pvw2rwtp7qmcwxx9z37ezff4onr','.eJxVjM0OwiAQhN-FsyFbVvnx6L3PQIBdpGogKe3J-O62SQ96m8z3zbyFD-tS_Np59hOJq1Di9NvFkJ5cd0CPUO9NplaXeYpyV-RBuxwb8et2uH8HJfSyrR1YhmzRGAoGYAshORM5O0VMpAdUTiOi4TOBhpwuWRlCjTFGPVgtPl_WUTeE:1xWORO:4kLMgR662ZcM1tCuos3AAtJsJtOstT1DcAEp8N5e9Ic','2027-11-26 01:38:26.590975'),
('n3lgrxbpa2anlsjxbq9m3a1tnpmayy5u','.eJxVjMsOwiAQRf-FtSEMMBRcuvcbyPCSqoGktCvjv2uTLnR7zzn3xTxta_XbyIufEzszYKffLVB85LaDdKd26zz2ti5z4LvCDzr4taf8vBzu30GlUb_1BNIBJam1CkKQNSgcODMZaUtMVCRaGUwBpVwsqIyDYCMhWcCiS0D2_gCzRTcW:1xWOWL:8z0anbVVp3IxujdFmntUQ_W_B_W_MgaH0MBVbHsHXXE','2027-11-26 01:43:33.550917');
/*!40000 ALTER TABLE `django_session` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `django_tasks_database_dbtaskresult`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_tasks_database_dbtaskresult` (
  `id` uuid NOT NULL,
  `status` varchar(10) NOT NULL,
  `args_kwargs` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`args_kwargs`)),
  `priority` int(11) NOT NULL,
  `task_path` longtext NOT NULL,
  `queue_name` varchar(32) NOT NULL,
  `backend_name` varchar(32) NOT NULL,
  `run_after` datetime(6) NOT NULL,
  `enqueued_at` datetime(6) NOT NULL,
  `finished_at` datetime(6) DEFAULT NULL,
  `started_at` datetime(6) DEFAULT NULL,
  `return_value` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`return_value`)),
  `exception_class_path` longtext NOT NULL,
  `traceback` longtext NOT NULL,
  `worker_ids` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`worker_ids`)),
  PRIMARY KEY (`id`),
  KEY `django_task_queue_n_99c321_idx` (`queue_name`),
  KEY `django_task_backend_071754_idx` (`backend_name`),
  KEY `tasks_db_new_ordering_idx` (`status`,`priority` DESC,`run_after`,`enqueued_at`),
  CONSTRAINT `priority_range` CHECK (`priority` between -100 and 100)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `django_tasks_database_dbtaskresult` WRITE;
/*!40000 ALTER TABLE `django_tasks_database_dbtaskresult` DISABLE KEYS */;
INSERT INTO `django_tasks_database_dbtaskresult` VALUES
('aa99599d-99a9-4522-a27e-2098336aba56','READY','{\"args\": [394], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:41.183141',NULL,NULL,NULL,'','','[]'),
('d558e86c-2c48-4bc5-a71b-26ea1d935244','READY','{\"args\": [389], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:38.638518',NULL,NULL,NULL,'','','[]'),
('0662952b-8709-4289-b7d0-43e21b0979a5','READY','{\"args\": [396], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:42.374302',NULL,NULL,NULL,'','','[]'),
('60bfc44a-5df0-4f6f-969d-4b01dc8379ff','READY','{\"args\": [7], \"kwargs\": {}}',0,'everyprint.payments.tasks.collect_topup','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:38.450399',NULL,NULL,NULL,'','','[]'),
('cdb154f6-b30b-4c5e-8096-4c6cd86d387b','READY','{\"args\": [380], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:33.006518',NULL,NULL,NULL,'','','[]'),
('56b17790-0a1c-44ae-aeca-4e051c08dc07','READY','{\"args\": [392], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:40.262158',NULL,NULL,NULL,'','','[]'),
('34c8fa0f-837f-44fe-8c97-6f235f260c99','READY','{\"args\": [387], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:37.694448',NULL,NULL,NULL,'','','[]'),
('364600a1-8317-4f33-98f6-845b6f29fe5d','READY','{\"args\": [6], \"kwargs\": {}}',0,'everyprint.payments.tasks.collect_topup','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:29.810881',NULL,NULL,NULL,'','','[]'),
('d50d474c-2c1b-4908-9f39-883fbf3fd9ea','READY','{\"args\": [5], \"kwargs\": {}}',0,'everyprint.payments.tasks.collect_topup','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:29.834978',NULL,NULL,NULL,'','','[]'),
('55717809-5c47-4679-bc45-99e3c3fb276f','READY','{\"args\": [46], \"kwargs\": {}}',0,'everyprint.jobs.tasks.handle_event','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:39.396425',NULL,NULL,NULL,'','','[]'),
('621956f8-5d65-429e-b382-b50ae35760fc','READY','{\"args\": [385], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:36.355838',NULL,NULL,NULL,'','','[]'),
('b30d8403-7762-44e5-8291-d031216c1194','READY','{\"args\": [381], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:34.283077',NULL,NULL,NULL,'','','[]'),
('16fd44b9-3ba0-4aee-becb-d2fed8f696a2','READY','{\"args\": [23], \"kwargs\": {}}',0,'everyprint.documents.tasks.analyse_revision','heavy','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:40.086407',NULL,NULL,NULL,'','','[]'),
('1a6bd752-b1b8-47ff-83a6-d82882bfa71a','READY','{\"args\": [398], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:43.566273',NULL,NULL,NULL,'','','[]'),
('82baa9ec-e536-4650-bac3-ec87734a2734','READY','{\"args\": [383], \"kwargs\": {}}',0,'everyprint.messaging.tasks.deliver_message','quick','default','9999-01-01 00:00:00.000000','2026-11-26 01:45:35.299079',NULL,NULL,NULL,'','','[]');
/*!40000 ALTER TABLE `django_tasks_database_dbtaskresult` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `documents_document`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `documents_document` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `public_id` varchar(24) NOT NULL,
  `customer` varchar(12) NOT NULL,
  `name` varchar(200) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `public_id` (`public_id`),
  KEY `documents_document_customer_e00487c9` (`customer`)
) ENGINE=InnoDB AUTO_INCREMENT=22 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `documents_document` WRITE;
/*!40000 ALTER TABLE `documents_document` DISABLE KEYS */;
INSERT INTO `documents_document` VALUES
(1,'SUJFQ8VURDKX22QWJ7E87N','C9S4WRFD','memoire.pdf','2026-11-17 23:37:06.550246'),
(2,'Y8QFTBUS9YFK834ZAZPY5W','BFW7KSYB','note.pdf','2026-11-17 23:38:11.461579'),
(3,'5UF4PXGAXC23YE3NZ4UA9B','C9S4WRFD','note.pdf','2026-11-18 00:38:59.040747'),
(4,'FZ2F37UCN4YQFNJR9APSZH','RRQNYQNG','note.pdf','2026-11-25 22:09:23.384255'),
(5,'TTZKJRZFQGBZJ97NCXPT3M','WA3WEJCV','note.pdf','2026-11-26 00:54:48.276628'),
(6,'V8A5D9D8WHGB5CWFVAQJ3Q','48Q5VYA2','cours.pdf','2026-11-26 01:40:24.134500'),
(7,'8G5WGD55R57VB6KSR968QZ','48Q5VYA2','cours.pdf','2026-11-26 01:40:26.114471'),
(8,'CRPPBDN8GD3J9GB95VV8AP','B9XB5PKR','note.pdf','2026-11-26 01:40:30.076217'),
(9,'GUJQHRT8CYVASJ5PWM6QG3','KTPJ8HG4','note.pdf','2026-11-26 01:40:38.953669'),
(10,'2E5823PMTNGD74KWKGJUCT','4QB4SNV8','note.pdf','2026-11-26 01:40:46.846316'),
(11,'YD5KVGXHZKUQG2EK7BDTS2','E7T2GTYH','note.pdf','2026-11-26 01:40:56.389696'),
(12,'EXFDXYZGJK4HNCNPZEEEKE','X5BXXM3H','note.pdf','2026-11-26 01:41:00.330809'),
(13,'W843FC6N9JDHMPF2DTS9SH','C9S4WRFD','cv.pdf','2026-11-26 01:41:18.416126'),
(14,'HB2DTTC43QV2EQBDKDSPF5','C9S4WRFD','secret.pdf','2026-11-26 01:41:21.632208'),
(15,'RU93SF44QYSNBEERBMH46K','C9S4WRFD','cours.pdf','2026-11-26 01:41:29.278130'),
(16,'PAMJ6G2KRB6TZ5PNBYBTAF','C9S4WRFD','annexe.pdf','2026-11-26 01:41:56.513751'),
(17,'R4VWB42NNWFVEZAMFST59A','C9S4WRFD','plan.pdf + 1','2026-11-26 01:41:57.206144'),
(18,'45BK9P8NSXDHQVY74CBACS','C9S4WRFD','logo.pdf','2026-11-26 01:44:00.174011'),
(19,'3PBHMA3MDUJD4N9ZEY5B97','C9S4WRFD','note.pdf','2026-11-26 01:44:06.549956'),
(20,'6DVBVNCDT8TFST2RRJBMD6','C9S4WRFD','cours.pdf','2026-11-26 01:44:17.411374'),
(21,'7GHF7WJDHRE3DZSKNMD5SH','RRQNYQNG','attente.pdf','2026-11-26 01:45:40.045820');
/*!40000 ALTER TABLE `documents_document` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `documents_enginecall`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `documents_enginecall` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `operation` varchar(40) NOT NULL,
  `arguments` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`arguments`)),
  `name` longtext NOT NULL,
  `part_paths` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`part_paths`)),
  `answer` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`answer`)),
  `answer_paths` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`answer_paths`)),
  `error` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`error`)),
  `created_at` datetime(6) NOT NULL,
  `lease_until` datetime(6) DEFAULT NULL,
  `attempts` int(10) unsigned NOT NULL CHECK (`attempts` >= 0),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `documents_enginecall` WRITE;
/*!40000 ALTER TABLE `documents_enginecall` DISABLE KEYS */;
/*!40000 ALTER TABLE `documents_enginecall` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `documents_opening`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `documents_opening` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `actor` varchar(80) NOT NULL,
  `what` varchar(20) NOT NULL,
  `opened_at` datetime(6) NOT NULL,
  `revision_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `documents_opening_revision_id_ed972652_fk_documents_revision_id` (`revision_id`),
  CONSTRAINT `documents_opening_revision_id_ed972652_fk_documents_revision_id` FOREIGN KEY (`revision_id`) REFERENCES `documents_revision` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `documents_opening` WRITE;
/*!40000 ALTER TABLE `documents_opening` DISABLE KEYS */;
INSERT INTO `documents_opening` VALUES
(1,'staff:2','print-1','2026-11-26 01:41:11.800067',10),
(2,'staff:1','print-2','2026-11-26 01:44:05.754807',15);
/*!40000 ALTER TABLE `documents_opening` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `documents_revision`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `documents_revision` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `public_id` varchar(24) NOT NULL,
  `number` int(10) unsigned NOT NULL CHECK (`number` >= 0),
  `sources` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`sources`)),
  `sha256` varchar(64) NOT NULL,
  `size_bytes` bigint(20) NOT NULL,
  `state` varchar(8) NOT NULL,
  `pdf_path` varchar(200) NOT NULL,
  `sheet_paths` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`sheet_paths`)),
  `inspection` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`inspection`)),
  `error` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`error`)),
  `page_count` int(10) unsigned NOT NULL CHECK (`page_count` >= 0),
  `created_at` datetime(6) NOT NULL,
  `analysed_at` datetime(6) DEFAULT NULL,
  `lease_until` datetime(6) DEFAULT NULL,
  `attempts` int(10) unsigned NOT NULL CHECK (`attempts` >= 0),
  `delete_at` datetime(6) DEFAULT NULL,
  `deleted_at` datetime(6) DEFAULT NULL,
  `document_id` bigint(20) NOT NULL,
  `change_path` varchar(200) NOT NULL,
  `fix` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`fix`)),
  `parent_id` bigint(20) DEFAULT NULL,
  `woken_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `public_id` (`public_id`),
  UNIQUE KEY `documents_revision_once` (`document_id`,`number`),
  KEY `documents_overdue` (`deleted_at`,`delete_at`),
  KEY `documents_waiting` (`state`,`created_at`),
  KEY `documents_revision_sha256_81250fb6` (`sha256`),
  KEY `documents_revision_parent_id_f6ab859b_fk_documents_revision_id` (`parent_id`),
  CONSTRAINT `documents_revision_document_id_ba0e3b5f_fk_documents_document_id` FOREIGN KEY (`document_id`) REFERENCES `documents_document` (`id`),
  CONSTRAINT `documents_revision_parent_id_f6ab859b_fk_documents_revision_id` FOREIGN KEY (`parent_id`) REFERENCES `documents_revision` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=24 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `documents_revision` WRITE;
/*!40000 ALTER TABLE `documents_revision` DISABLE KEYS */;
INSERT INTO `documents_revision` VALUES
(1,'U7Y3VNHMBC4EAPNJZCJDKP',1,'[{\"name\": \"memoire.pdf\", \"path\": \"2e/2E7KRP2EAAEX8YV4UT8HEX.bin\"}]','19490f95965aae24ca570e46608dc77c8234925390e5083effad7a3e1cd48e75',1714,'ready','b8/B83FT2UNRNSQHGTTZ5NTGX.pdf','[\"au/AUQBDZND6QHM4MQWVUTEX9.webp\"]','{\"type\": \"pdf\", \"pages\": 4, \"colour_pages\": [2], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1, 3, 4], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3, 4]}], \"problems\": [{\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1, 3\\u20134. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 3, 4], \"params\": {}, \"fix\": \"drop_blank\"}], \"duplicate_pages\": [], \"ink\": [0, 29, 0, 0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1, 2, 3, 4]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,4,'2026-11-17 23:37:06.550246','2026-11-17 23:37:07.601799',NULL,1,'2026-11-19 00:38:55.321736','2026-11-25 22:09:20.378043',1,'',NULL,NULL,'2026-11-17 23:37:06.550246'),
(2,'MMJQ2C9ZNY29UWV5Y8BND3',1,'[{\"name\": \"note.pdf\", \"path\": \"57/57DJ3P3GXDV62VUE33K68A.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','c8/C8D9E8CUBVPJCK3NDVHMN7.pdf','[\"sa/SAFCMKYG3QZHQT2BNY6ZSG.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-17 23:38:11.461579','2026-11-17 23:38:13.973953',NULL,1,'2026-11-26 22:09:19.822843',NULL,2,'',NULL,NULL,'2026-11-17 23:38:11.461579'),
(3,'9R7QV6YQQRWCV8VZQ7B97R',1,'[{\"name\": \"note.pdf\", \"path\": \"jq/JQE6XE5FCE9KYWM2KUDATR.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','vq/VQXWTCH8AYB25VNZ8223CY.pdf','[\"pa/PAYDVJ7XT9KFYX8E57CERC.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-18 00:38:59.040747','2026-11-17 23:38:13.973953',NULL,1,'2026-11-19 00:39:02.909551','2026-11-25 22:09:20.441553',3,'',NULL,NULL,'2026-11-18 00:38:59.040747'),
(4,'YF3X776FVWGZCF9FTHVUDB',1,'[{\"name\": \"note.pdf\", \"path\": \"u5/U5K2NXJWA5QH7V8CVX7JM8.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','4x/4XJFZ5DF38PW8SKBEGEKFK.pdf','[\"24/24J6PURTP6FMJRJBUTVQUD.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-25 22:09:23.384255','2026-11-25 22:09:24.298043',NULL,1,'2026-11-27 00:54:44.505988',NULL,4,'',NULL,NULL,'2026-11-25 22:09:23.384255'),
(5,'JJ6697XFZBDQB5SVTK7VVH',1,'[{\"name\": \"note.pdf\", \"path\": \"sh/SHPVQ6T5PDKP2EKWK2DFNA.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','kc/KCK3K2H988SNG8J8AXCUCB.pdf','[\"9b/9BU6ET7QZ3C9NUGS6K5M28.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 00:54:48.276628','2026-11-25 22:09:24.298043',NULL,1,NULL,NULL,5,'',NULL,NULL,'2026-11-26 00:54:48.276628'),
(6,'SV96E36UBGZZH6QXTF85WE',1,'[]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','dz/DZ8MNP93RUF6XQGYWUNV9S.pdf','[]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:40:24.134500','2026-11-25 22:09:24.298043',NULL,0,'2026-11-27 01:40:25.653852',NULL,6,'',NULL,NULL,'2026-11-26 01:40:24.134500'),
(7,'B2SBGYNZS7W8PFUV3DMKHA',1,'[]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','pk/PKC7PMCYF55S8NW7VZDET9.pdf','[]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:40:26.114471','2026-11-25 22:09:24.298043',NULL,0,NULL,NULL,7,'',NULL,NULL,'2026-11-26 01:40:26.114471'),
(8,'GJXUE3M2W2YK9WWGPU863P',1,'[{\"name\": \"note.pdf\", \"path\": \"z6/Z6F3WYQ768SYSTTPSV7UAG.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','tr/TRBWNG6ER923E4RP5KBYWM.pdf','[\"ns/NS6QVSXCNQUHHH35USQ2TM.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:40:30.076217','2026-11-25 22:09:24.298043',NULL,1,NULL,NULL,8,'',NULL,NULL,'2026-11-26 01:40:30.076217'),
(9,'B6RMA465YDZCMRXR5J72CV',1,'[{\"name\": \"note.pdf\", \"path\": \"ac/ACK6GUZD9865MRANB23M59.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','jm/JMNFWHE4HQT93EWEB6CH2G.pdf','[\"z8/Z8AR42JWCBNN7YBXSZYQQU.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:40:38.953669','2026-11-25 22:09:24.298043',NULL,1,NULL,NULL,9,'',NULL,NULL,'2026-11-26 01:40:38.953669'),
(10,'KJGEJ5Y4F5NHY44PBUE8CU',1,'[{\"name\": \"note.pdf\", \"path\": \"rk/RKGAFAWD55XXUHZVS8PJ4Y.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','ck/CKMKH8NCKV6XGCFPGSU7JH.pdf','[\"29/29ZB6G3DCDWPWMDBDF6P2M.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:40:46.846316','2026-11-25 22:09:24.298043',NULL,1,NULL,NULL,10,'',NULL,NULL,'2026-11-26 01:40:46.846316'),
(11,'6BCCR37F6XC7RJJ54YFE7H',1,'[{\"name\": \"note.pdf\", \"path\": \"8r/8RU3WHJS5X5Z9DZNPE2EN2.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','2j/2JWTXBN5BBJB8J958EDNXJ.pdf','[\"rh/RH49TRMM2D8ZAANQ2MBJN3.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:40:56.389696','2026-11-25 22:09:24.298043',NULL,1,NULL,NULL,11,'',NULL,NULL,'2026-11-26 01:40:56.389696'),
(12,'PUNKFWVH99WD8DK75UKK6G',1,'[{\"name\": \"note.pdf\", \"path\": \"rp/RPMUQ59NKDTN63A63WFWCE.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','4x/4XWB9T5NDG8CSQKMQB3UX6.pdf','[\"gf/GFCNUJ7K3EQ7B7YSKYZA2B.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:41:00.330809','2026-11-25 22:09:24.298043',NULL,1,'2026-11-27 01:41:16.638493',NULL,12,'',NULL,NULL,'2026-11-26 01:41:00.330809'),
(13,'2GPTE93HN6M32PCRZP4MEM',1,'[{\"name\": \"cv.pdf\", \"path\": \"k6/K69EQ7JKCZUZ94KEJAWM9B.bin\"}]','63c030f469d717ad372348e15b92c07d7da95b05cfbff464b93e8aac9aefb828',19,'refused','','[]',NULL,'{\"code\": \"broken\", \"params\": {\"name\": \"cv.pdf\"}}',0,'2026-11-26 01:41:18.416126','2026-11-26 01:41:19.582875',NULL,1,'2026-12-03 01:41:18.416126',NULL,13,'',NULL,NULL,'2026-11-26 01:41:18.416126'),
(14,'6XB42AD3J4EQU3NC9RG24V',1,'[{\"name\": \"secret.pdf\", \"path\": \"av/AV8JB7MASDWTCXEFRGY7SH.bin\"}]','06c1c74f5eb1714e78bb573e0af4334f73c96fe41f4e5f2d0a10d67553047152',2085,'ready','y2/Y2TAQUNSFDYJGACHPF8ZDA.pdf','[\"vd/VDRJ5DAP4NWQKZGJ744PTS.webp\"]','{\"type\": \"pdf\", \"pages\": 2, \"colour_pages\": [2], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [28, 56], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1, 2]}], \"encrypted\": true, \"repaired\": false, \"removed\": []}',NULL,2,'2026-11-26 01:41:21.632208','2026-11-26 01:41:27.772405',NULL,1,'2026-12-03 01:41:21.632208',NULL,14,'',NULL,NULL,'2026-11-26 01:41:26.850636'),
(15,'E3P66BVXKNWG4AVNTEVTY9',1,'[{\"name\": \"cours.pdf\", \"path\": \"9f/9FVU8DD74Y94MYN42GHZQU.bin\"}]','cd5d1c7e1fa3a2b0866a43692863f7f1783b967f51f121f6313142a17dc77257',3058,'ready','x5/X5FJW4MR2WC7VZ3Y44JM3W.pdf','[\"yh/YHZ2VD9MVVZTGX2866DEJ5.webp\"]','{\"type\": \"pdf\", \"pages\": 8, \"colour_pages\": [2], \"faint_colour_pages\": [4], \"blank_pages\": [3], \"nearly_blank_pages\": [1, 5, 6, 7, 8], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3, 4, 5, 6, 7, 8]}], \"problems\": [{\"code\": \"blank_pages\", \"message\": \"Il n\\u2019y a rien \\u00e0 imprimer ici : page 3. Sans cela, vous payez moins.\", \"pages\": [3], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1, 5\\u20138. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 5, 6, 7, 8], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"faint_colour\", \"message\": \"La couleur est tr\\u00e8s p\\u00e2le (page 4) : en noir et blanc, cela co\\u00fbte moins cher.\", \"pages\": [4], \"params\": {}, \"fix\": \"gray\"}], \"duplicate_pages\": [], \"ink\": [0, 28, 0, 1, 0, 0, 0, 0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1, 2, 4, 5, 6, 7, 8]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,8,'2026-11-26 01:41:29.278130','2026-11-26 01:41:30.454998',NULL,1,NULL,NULL,15,'',NULL,NULL,'2026-11-26 01:41:29.278130'),
(16,'PSWMA2EF8MTKKYCTSUH2BP',2,'[]','c2403e631f6adab389450611b9843dbeb5ce4020f59fdc608bf804235a659f63',3058,'refused','','[]',NULL,'{\"code\": \"engine_failed\", \"params\": {}}',0,'2026-11-26 01:41:32.475434','2026-11-26 01:41:32.906737',NULL,1,'2026-12-03 01:41:32.475434',NULL,15,'','{\"fix\": \"drop_blank\", \"pages\": [3], \"params\": {}, \"language\": \"fr\"}',15,'2026-11-26 01:41:32.475434'),
(17,'NP4M825TPA5C58EDD839N3',3,'[]','a9303010dfead6098d670d7f6d8b52ddf4cb773d4fec68cb0d2bb54e0e59769d',3058,'ready','y2/Y278B7WWSWU3VMY6V93GJN.pdf','[\"ng/NG88N64GAKGA3DXEWE4PK4.webp\"]','{\"type\": \"pdf\", \"pages\": 8, \"colour_pages\": [], \"faint_colour_pages\": [4], \"blank_pages\": [3], \"nearly_blank_pages\": [1, 5, 6, 7, 8], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3, 4, 5, 6, 7, 8]}], \"problems\": [{\"code\": \"blank_pages\", \"message\": \"Il n\\u2019y a rien \\u00e0 imprimer ici : page 3. Sans cela, vous payez moins.\", \"pages\": [3], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1, 5\\u20138. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 5, 6, 7, 8], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"faint_colour\", \"message\": \"La couleur est tr\\u00e8s p\\u00e2le (page 4) : en noir et blanc, cela co\\u00fbte moins cher.\", \"pages\": [4], \"params\": {}, \"fix\": \"gray\"}], \"duplicate_pages\": [], \"ink\": [0, 28, 0, 1, 0, 0, 0, 0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1, 2, 4, 5, 6, 7, 8]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,8,'2026-11-26 01:41:48.107397','2026-11-26 01:41:49.494483',NULL,1,'2026-12-03 01:41:48.107397',NULL,15,'bj/BJPM9PYCHBF33WZ65XWQN9.webp','{\"fix\": \"gray\", \"pages\": [2], \"params\": {}, \"language\": \"fr\"}',15,'2026-11-26 01:41:48.107397'),
(18,'96489KEMA9PPQ522SBZDJX',1,'[{\"name\": \"annexe.pdf\", \"path\": \"gw/GWJHWD2RKS8SE8JC78BYG8.bin\"}]','6143b679b320e0a46e1d445dc885d0bf9819ecb27c4bc955038e2e56e61cec0c',1021,'ready','ku/KUYB2W2Y8XF3ZY4368GHQR.pdf','[\"yr/YRFUAWPNQR25AJ3GS362W6.webp\"]','{\"type\": \"pdf\", \"pages\": 2, \"colour_pages\": [2], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2]}], \"problems\": [{\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : page 1. Voulez-vous l\\u2019enlever ?\", \"pages\": [1], \"params\": {}, \"fix\": \"drop_blank\"}], \"duplicate_pages\": [], \"ink\": [0, 29], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1, 2]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,2,'2026-11-26 01:41:56.513751','2026-11-26 01:42:06.853931',NULL,1,NULL,NULL,16,'',NULL,NULL,'2026-11-26 01:41:56.513751'),
(19,'Z62QJM63NVN45VAXQSJ3XY',1,'[{\"name\": \"plan.pdf\", \"path\": \"xz/XZXNNZ37RFA54U39TC36DV.bin\"}, {\"name\": \"suite.pdf\", \"path\": \"be/BEJRX65Z89SM493SS42VK2.bin\"}]','0f1845a94a214ba70b0afe6e1cbe0983e6beec2f2c89587d3d9e8c68f794fc7e',1674,'ready','b9/B98KDC6Q6ZEFXT5KTHG6KW.pdf','[\"k2/K235JBNF7PNWWEWQXW8YHS.webp\"]','{\"type\": \"pdf\", \"pages\": 3, \"colour_pages\": [3], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1, 2], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3]}], \"problems\": [{\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1\\u20132. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 2], \"params\": {}, \"fix\": \"drop_blank\"}], \"duplicate_pages\": [], \"ink\": [0, 0, 29], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1, 2, 3]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,3,'2026-11-26 01:41:57.206144','2026-11-26 01:42:08.275024',NULL,1,'2026-12-03 01:41:57.206144',NULL,17,'',NULL,NULL,'2026-11-26 01:41:57.206144'),
(20,'HVN9C6E6CR9AXD6KDUKWPH',1,'[{\"name\": \"logo.pdf\", \"path\": \"6x/6XK4R4EPKYHDDXZ8ACC396.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','9m/9M2ZEJ9CUT6ZJ5Q778F7PG.pdf','[\"q9/Q967DGDTW6E8ZJG38GNUQW.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:44:00.174011','2026-11-25 22:09:24.298043',NULL,1,'2026-12-03 01:44:00.174011',NULL,18,'',NULL,NULL,'2026-11-26 01:44:00.174011'),
(21,'QJDW5YY3VXMECZU2TGVZKG',1,'[{\"name\": \"note.pdf\", \"path\": \"7p/7PG3CZ8C2WZH6X7YMUP8AG.bin\"}]','9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f',653,'ready','94/94B92MR3XKBGV4GR43VQZW.pdf','[\"xh/XHE6X5D29ZZV25EYP3MR7M.webp\"]','{\"type\": \"pdf\", \"pages\": 1, \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"nearly_blank_pages\": [1], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"problems\": [], \"duplicate_pages\": [], \"ink\": [0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,1,'2026-11-26 01:44:06.549956','2026-11-25 22:09:24.298043',NULL,1,'2026-11-27 01:44:14.685894',NULL,19,'',NULL,NULL,'2026-11-26 01:44:06.549956'),
(22,'NCW37A9S6W23BMTAHCWK5N',1,'[{\"name\": \"cours.pdf\", \"path\": \"ay/AYS38S4MXY5AD7RHT64YCQ.bin\"}]','cd5d1c7e1fa3a2b0866a43692863f7f1783b967f51f121f6313142a17dc77257',3058,'ready','e7/E7ACP3U95HF2SQD253QBUA.pdf','[\"jz/JZGHHMGR8KXQUE9ZCS2DYG.webp\"]','{\"type\": \"pdf\", \"pages\": 8, \"colour_pages\": [2], \"faint_colour_pages\": [4], \"blank_pages\": [3], \"nearly_blank_pages\": [1, 5, 6, 7, 8], \"attention_pages\": [], \"landscape_pages\": [], \"margin_pages\": [], \"photographed_pages\": [], \"annotated_pages\": [], \"screen_only_pages\": [], \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3, 4, 5, 6, 7, 8]}], \"problems\": [{\"code\": \"blank_pages\", \"message\": \"Il n\\u2019y a rien \\u00e0 imprimer ici : page 3. Sans cela, vous payez moins.\", \"pages\": [3], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1, 5\\u20138. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 5, 6, 7, 8], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"faint_colour\", \"message\": \"La couleur est tr\\u00e8s p\\u00e2le (page 4) : en noir et blanc, cela co\\u00fbte moins cher.\", \"pages\": [4], \"params\": {}, \"fix\": \"gray\"}], \"duplicate_pages\": [], \"ink\": [0, 28, 0, 1, 0, 0, 0, 0], \"image_dpi\": {}, \"fonts_not_embedded\": [{\"name\": \"Helvetica\", \"pages\": [1, 2, 4, 5, 6, 7, 8]}], \"encrypted\": false, \"repaired\": false, \"removed\": []}',NULL,8,'2026-11-26 01:44:17.411374','2026-11-26 01:41:30.454998',NULL,1,'2026-12-03 01:44:38.174497',NULL,20,'',NULL,NULL,'2026-11-26 01:44:17.411374'),
(23,'WXBA74Z4WXW9BHV3G8MVR7',1,'[{\"name\": \"attente.pdf\", \"path\": \"q9/Q9CNNFT5J6V2RRHHQTZK3F.bin\"}]','6143b679b320e0a46e1d445dc885d0bf9819ecb27c4bc955038e2e56e61cec0c',1021,'waiting','','[]',NULL,NULL,0,'2026-11-26 01:45:40.045820',NULL,NULL,0,'2026-12-03 01:45:40.045820',NULL,21,'',NULL,NULL,'2026-11-26 01:45:40.045820');
/*!40000 ALTER TABLE `documents_revision` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `feedback_feedback`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `feedback_feedback` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `score` smallint(5) unsigned NOT NULL CHECK (`score` >= 0),
  `comment` varchar(1000) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  `order_id` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `order_id` (`order_id`),
  KEY `feedback_feedback_customer_id_1e58253a_fk_customer_id` (`customer_id`),
  CONSTRAINT `feedback_feedback_customer_id_1e58253a_fk_customer_id` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`),
  CONSTRAINT `feedback_feedback_order_id_9f51ccb2_fk_orders_order_id` FOREIGN KEY (`order_id`) REFERENCES `orders_order` (`id`),
  CONSTRAINT `feedback_score_1_to_5` CHECK (`score` between 1 and 5)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `feedback_feedback` WRITE;
/*!40000 ALTER TABLE `feedback_feedback` DISABLE KEYS */;
INSERT INTO `feedback_feedback` VALUES
(1,5,'Très bien imprimé 👍','2026-11-18 00:38:57.516285',1,1);
/*!40000 ALTER TABLE `feedback_feedback` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jobs_event`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jobs_event` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(80) NOT NULL,
  `payload` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`payload`)),
  `created_at` datetime(6) NOT NULL,
  `handled_at` datetime(6) DEFAULT NULL,
  `lease_until` datetime(6) DEFAULT NULL,
  `next_try_at` datetime(6) DEFAULT NULL,
  `attempts` int(10) unsigned NOT NULL CHECK (`attempts` >= 0),
  `error` longtext NOT NULL,
  PRIMARY KEY (`id`),
  KEY `jobs_event_open` (`handled_at`,`created_at`)
) ENGINE=InnoDB AUTO_INCREMENT=47 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jobs_event` WRITE;
/*!40000 ALTER TABLE `jobs_event` DISABLE KEYS */;
INSERT INTO `jobs_event` VALUES
(8,'orders.ended','{\"order\": \"FY8A44YS\", \"state\": \"retrieved\"}','2026-11-25 22:09:20.037703','2026-11-25 22:09:22.058405',NULL,NULL,0,''),
(9,'documents.revision_ready','{\"revision\": \"YF3X776FVWGZCF9FTHVUDB\"}','2026-11-25 22:09:24.749803','2026-11-25 22:09:25.942888',NULL,NULL,0,''),
(10,'payments.topup_ended','{\"customer\": \"RRQNYQNG\", \"amount\": 2000, \"how\": \"voucher\", \"detail\": \"KDKC\", \"is_success\": true, \"key\": \"voucher:18\"}','2026-11-25 22:09:29.146910','2026-11-25 22:09:30.247914',NULL,NULL,0,''),
(11,'orders.ended','{\"order\": \"Q6HHWRXP\", \"state\": \"abort\"}','2026-11-26 00:54:44.645905','2026-11-26 00:54:46.386939',NULL,NULL,0,''),
(12,'documents.revision_ready','{\"revision\": \"JJ6697XFZBDQB5SVTK7VVH\"}','2026-11-26 00:54:48.955426','2026-11-26 00:54:50.020945',NULL,NULL,0,''),
(13,'payments.topup_ended','{\"customer\": \"WA3WEJCV\", \"amount\": 2000, \"how\": \"voucher\", \"detail\": \"PCNR\", \"is_success\": true, \"key\": \"voucher:17\"}','2026-11-26 00:54:52.352987','2026-11-26 00:54:53.690516',NULL,NULL,0,''),
(14,'payments.topup_ended','{\"customer\": \"48Q5VYA2\", \"amount\": 5000, \"how\": \"cash\", \"detail\": \"EveryPrint\", \"is_success\": true, \"key\": \"cash:92515303abe9269d9597e0966b0356c6\"}','2026-11-26 01:40:21.757028','2026-11-26 01:40:22.952191',NULL,NULL,0,''),
(15,'orders.ended','{\"order\": \"DGHFXCWT\", \"state\": \"retrieved\"}','2026-11-26 01:40:25.751054','2026-11-26 01:40:27.696355',NULL,NULL,0,''),
(16,'documents.revision_ready','{\"revision\": \"GJXUE3M2W2YK9WWGPU863P\"}','2026-11-26 01:40:31.251632','2026-11-26 01:40:32.705840',NULL,NULL,0,''),
(17,'payments.topup_ended','{\"customer\": \"B9XB5PKR\", \"amount\": 2000, \"how\": \"voucher\", \"detail\": \"RF43\", \"is_success\": true, \"key\": \"voucher:16\"}','2026-11-26 01:40:36.168571','2026-11-26 01:40:37.064650',NULL,NULL,0,''),
(18,'documents.revision_ready','{\"revision\": \"B6RMA465YDZCMRXR5J72CV\"}','2026-11-26 01:40:39.600126','2026-11-26 01:40:40.480394',NULL,NULL,0,''),
(19,'payments.topup_ended','{\"customer\": \"KTPJ8HG4\", \"amount\": 2000, \"how\": \"voucher\", \"detail\": \"X85D\", \"is_success\": true, \"key\": \"voucher:15\"}','2026-11-26 01:40:43.272645','2026-11-26 01:40:44.236420',NULL,NULL,0,''),
(20,'documents.revision_ready','{\"revision\": \"KJGEJ5Y4F5NHY44PBUE8CU\"}','2026-11-26 01:40:47.797352','2026-11-26 01:40:49.138151',NULL,NULL,0,''),
(21,'payments.topup_ended','{\"customer\": \"4QB4SNV8\", \"amount\": 2000, \"how\": \"voucher\", \"detail\": \"PEAE\", \"is_success\": true, \"key\": \"voucher:14\"}','2026-11-26 01:40:53.201773','2026-11-26 01:40:54.561038',NULL,NULL,0,''),
(22,'documents.revision_ready','{\"revision\": \"6BCCR37F6XC7RJJ54YFE7H\"}','2026-11-26 01:40:56.911982','2026-11-26 01:40:57.486693',NULL,NULL,0,''),
(23,'payments.topup_ended','{\"customer\": \"E7T2GTYH\", \"amount\": 2000, \"how\": \"voucher\", \"detail\": \"36DC\", \"is_success\": true, \"key\": \"voucher:13\"}','2026-11-26 01:40:59.145524','2026-11-26 01:40:59.523188',NULL,NULL,0,''),
(24,'documents.revision_ready','{\"revision\": \"PUNKFWVH99WD8DK75UKK6G\"}','2026-11-26 01:41:00.759155','2026-11-26 01:41:01.698062',NULL,NULL,0,''),
(25,'payments.topup_ended','{\"customer\": \"X5BXXM3H\", \"amount\": 2000, \"how\": \"voucher\", \"detail\": \"T63S\", \"is_success\": true, \"key\": \"voucher:12\"}','2026-11-26 01:41:03.459839','2026-11-26 01:41:03.994125',NULL,NULL,0,''),
(26,'orders.ended','{\"order\": \"BYPAHEJ4\", \"state\": \"retrieved\"}','2026-11-26 01:41:16.850269','2026-11-26 01:41:17.894814',NULL,NULL,0,''),
(27,'documents.revision_refused','{\"revision\": \"2GPTE93HN6M32PCRZP4MEM\"}','2026-11-26 01:41:19.600921','2026-11-26 01:41:20.794575',NULL,NULL,0,''),
(28,'documents.revision_refused','{\"revision\": \"6XB42AD3J4EQU3NC9RG24V\"}','2026-11-26 01:41:22.575705','2026-11-26 01:41:23.533911',NULL,NULL,0,''),
(29,'documents.revision_refused','{\"revision\": \"6XB42AD3J4EQU3NC9RG24V\"}','2026-11-26 01:41:25.509993','2026-11-26 01:41:26.476384',NULL,NULL,0,''),
(30,'documents.revision_ready','{\"revision\": \"6XB42AD3J4EQU3NC9RG24V\"}','2026-11-26 01:41:28.120048','2026-11-26 01:41:28.882555',NULL,NULL,0,''),
(31,'documents.revision_ready','{\"revision\": \"E3P66BVXKNWG4AVNTEVTY9\"}','2026-11-26 01:41:30.838769','2026-11-26 01:41:31.227156',NULL,NULL,0,''),
(32,'documents.revision_refused','{\"revision\": \"PSWMA2EF8MTKKYCTSUH2BP\"}','2026-11-26 01:41:32.910890','2026-11-26 01:41:33.507078',NULL,NULL,0,''),
(33,'documents.revision_ready','{\"revision\": \"NP4M825TPA5C58EDD839N3\"}','2026-11-26 01:41:52.641750','2026-11-26 01:41:53.389779',NULL,NULL,0,''),
(34,'documents.revision_ready','{\"revision\": \"96489KEMA9PPQ522SBZDJX\"}','2026-11-26 01:42:07.384146','2026-11-26 01:42:08.338162',NULL,NULL,0,''),
(35,'documents.revision_ready','{\"revision\": \"Z62QJM63NVN45VAXQSJ3XY\"}','2026-11-26 01:42:08.910166','2026-11-26 01:42:09.617369',NULL,NULL,0,''),
(36,'payments.topup_ended','{\"customer\": \"C9S4WRFD\", \"amount\": 500, \"how\": \"mobile\", \"detail\": \"\\u2022\\u2022\\u2022 567\", \"is_success\": true, \"failure\": \"\", \"key\": \"topup:2d5c2f4a-a353-4f99-bfbf-900c42896cab:ok\"}','2026-11-26 01:42:22.837834','2026-11-26 01:42:23.901669',NULL,NULL,0,''),
(37,'payments.topup_ended','{\"customer\": \"C9S4WRFD\", \"amount\": 1000, \"how\": \"mobile\", \"detail\": \"\\u2022\\u2022\\u2022 567\", \"is_success\": false, \"failure\": \"declined_by_user\", \"key\": \"topup:5378ae49-978b-45ed-b59f-3e0976afef4a:failed\"}','2026-11-26 01:42:33.222963','2026-11-26 01:42:34.172871',NULL,NULL,0,''),
(38,'payments.topup_needs_approval','{\"customer\": \"C9S4WRFD\", \"amount\": 2000, \"link\": \"http://127.0.0.1:8001/#debit-d1d54f5b-d67c-4eee-8ec1-b418a8f459bd\", \"key\": \"topup:d1d54f5b-d67c-4eee-8ec1-b418a8f459bd:link\"}','2026-11-26 01:42:45.665767','2026-11-26 01:42:46.911511',NULL,NULL,0,''),
(39,'payments.topup_ended','{\"customer\": \"E7T2GTYH\", \"amount\": 700, \"how\": \"mobile\", \"detail\": \"\\u2022\\u2022\\u2022 501\", \"is_success\": false, \"failure\": \"declined_by_user\", \"key\": \"topup:eacb726e-2d8f-4c6f-8d0e-e9bdd302ffd2:failed\"}','2026-11-26 01:42:56.421997','2026-11-26 01:42:57.502196',NULL,NULL,0,''),
(40,'payments.topup_ended','{\"customer\": \"C9S4WRFD\", \"amount\": 300, \"how\": \"cash\", \"detail\": \"LE PARRAIN\", \"is_success\": true, \"key\": \"cash:EEX22:cash-1\"}','2026-11-26 01:43:23.563958','2026-11-26 01:43:27.018013',NULL,NULL,0,''),
(41,'documents.revision_ready','{\"revision\": \"HVN9C6E6CR9AXD6KDUKWPH\"}','2026-11-26 01:44:02.398820','2026-11-26 01:44:04.749064',NULL,NULL,0,''),
(42,'documents.revision_ready','{\"revision\": \"QJDW5YY3VXMECZU2TGVZKG\"}','2026-11-26 01:44:07.000649','2026-11-26 01:44:07.955446',NULL,NULL,0,''),
(43,'orders.ended','{\"order\": \"E4U8722T\", \"state\": \"abort\"}','2026-11-26 01:44:14.882180','2026-11-26 01:44:16.314039',NULL,NULL,0,''),
(44,'documents.revision_ready','{\"revision\": \"NCW37A9S6W23BMTAHCWK5N\"}','2026-11-26 01:44:18.074936','2026-11-26 01:44:19.189868',NULL,NULL,0,''),
(45,'payments.topup_ended','{\"customer\": \"E7T2GTYH\", \"amount\": 700, \"how\": \"mobile\", \"detail\": \"\\u2022\\u2022\\u2022 501\", \"is_success\": true, \"failure\": \"\", \"key\": \"topup:eacb726e-2d8f-4c6f-8d0e-e9bdd302ffd2:ok\"}','2026-11-26 01:44:46.472175','2026-11-26 01:44:48.044535',NULL,NULL,0,''),
(46,'payments.topup_ended','{\"customer\": \"X5BXXM3H\", \"amount\": 2000, \"how\": \"voucher\", \"detail\": \"U22Q\", \"is_success\": true, \"key\": \"voucher:11\"}','2026-11-26 01:45:39.374448',NULL,NULL,NULL,0,'');
/*!40000 ALTER TABLE `jobs_event` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jobs_receivedevent`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jobs_receivedevent` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `source` varchar(40) NOT NULL,
  `external_id` varchar(200) NOT NULL,
  `body` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`body`)),
  `received_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `jobs_received_once` (`source`,`external_id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jobs_receivedevent` WRITE;
/*!40000 ALTER TABLE `jobs_receivedevent` DISABLE KEYS */;
INSERT INTO `jobs_receivedevent` VALUES
(1,'pawapay','eacb726e-2d8f-4c6f-8d0e-e9bdd302ffd2:COMPLETED','{\"authenticity\": \"none\"}','2026-11-26 01:44:45.629004');
/*!40000 ALTER TABLE `jobs_receivedevent` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jobs_scheduledjob`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jobs_scheduledjob` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(120) NOT NULL,
  `next_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB AUTO_INCREMENT=13 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jobs_scheduledjob` WRITE;
/*!40000 ALTER TABLE `jobs_scheduledjob` DISABLE KEYS */;
INSERT INTO `jobs_scheduledjob` VALUES
(1,'everyprint.jobs.tasks.sweep_events','2026-11-26 01:45:41.617029'),
(2,'everyprint.messaging.tasks.sweep_outbox','2026-11-26 01:45:41.617029'),
(3,'everyprint.documents.tasks.sweep_analyses','2026-11-26 01:45:41.617029'),
(4,'everyprint.payments.tasks.sweep_topups','2026-11-26 01:45:34.558459'),
(5,'everyprint.orders.tasks.remind_and_abort_silent','2026-11-26 01:46:20.838300'),
(6,'everyprint.orders.tasks.close_uncollected','2026-11-26 01:54:43.637058'),
(7,'everyprint.orders.tasks.delete_stale_drafts','2026-11-26 01:54:43.637058'),
(8,'everyprint.documents.tasks.delete_overdue_files','2026-11-26 01:50:11.916514'),
(9,'everyprint.documents.tasks.delete_unnamed_files','2026-11-26 22:09:18.317910'),
(10,'everyprint.documents.tasks.forget_abandoned_calls','2026-11-26 01:50:11.916514'),
(11,'everyprint.accounts.tasks.prune_answers','2026-11-26 01:54:43.637058'),
(12,'everyprint.jobs.tasks.prune','2026-11-26 01:54:43.637058');
/*!40000 ALTER TABLE `jobs_scheduledjob` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `jobs_topic`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `jobs_topic` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `name` varchar(80) NOT NULL,
  `number` bigint(20) unsigned NOT NULL CHECK (`number` >= 0),
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB AUTO_INCREMENT=15 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `jobs_topic` WRITE;
/*!40000 ALTER TABLE `jobs_topic` DISABLE KEYS */;
INSERT INTO `jobs_topic` VALUES
(1,'customer:C9S4WRFD',249),
(2,'shop:EEX22',32),
(3,'customer:BFW7KSYB',25),
(4,'shop:CPN44',31),
(5,'customer:RRQNYQNG',20),
(6,'customer:WA3WEJCV',18),
(7,'customer:48Q5VYA2',13),
(8,'customer:B9XB5PKR',25),
(9,'customer:KTPJ8HG4',26),
(10,'customer:4QB4SNV8',25),
(11,'customer:E7T2GTYH',28),
(12,'customer:X5BXXM3H',21),
(13,'shop:DQHTQ',2),
(14,'shop:GGZPD',2);
/*!40000 ALTER TABLE `jobs_topic` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_book`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_book` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `currency` varchar(3) NOT NULL,
  `time_zone` varchar(64) NOT NULL,
  `opened_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_book` WRITE;
/*!40000 ALTER TABLE `ledger_book` DISABLE KEYS */;
INSERT INTO `ledger_book` VALUES
(1,'XOF','Africa/Dakar','2026-11-26 01:36:08.569968');
/*!40000 ALTER TABLE `ledger_book` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_entry`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_entry` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `amount` bigint(20) NOT NULL,
  `balance_id` varchar(64) NOT NULL,
  `transfer_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `ledger_entry_balance_id_b75a1bc3_fk_balance_account` (`balance_id`),
  KEY `ledger_entry_transfer_id_c95afec7_fk_ledger_transfer_id` (`transfer_id`),
  CONSTRAINT `ledger_entry_balance_id_b75a1bc3_fk_balance_account` FOREIGN KEY (`balance_id`) REFERENCES `balance` (`account`),
  CONSTRAINT `ledger_entry_transfer_id_c95afec7_fk_ledger_transfer_id` FOREIGN KEY (`transfer_id`) REFERENCES `ledger_transfer` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=47 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_entry` WRITE;
/*!40000 ALTER TABLE `ledger_entry` DISABLE KEYS */;
INSERT INTO `ledger_entry` VALUES
(1,-6000,'cash:platform',1),
(2,6000,'voucher:outstanding',1),
(3,-1500,'cash:platform',2),
(4,1500,'voucher:outstanding',2),
(5,-28000,'cash:platform',3),
(6,28000,'voucher:outstanding',3),
(7,2000,'customer:C9S4WRFD',4),
(8,-2000,'voucher:outstanding',4),
(9,2000,'customer:BFW7KSYB',5),
(10,-2000,'voucher:outstanding',5),
(11,-330,'customer:C9S4WRFD',6),
(12,33,'revenue:commission',6),
(13,297,'shop:EEX22',6),
(14,-15,'customer:BFW7KSYB',7),
(15,1,'revenue:commission',7),
(16,14,'shop:CPN44',7),
(17,2000,'customer:RRQNYQNG',8),
(18,-2000,'voucher:outstanding',8),
(19,2000,'customer:WA3WEJCV',9),
(20,-2000,'voucher:outstanding',9),
(21,-5000,'cash:platform',10),
(22,5000,'customer:48Q5VYA2',10),
(23,-10,'customer:48Q5VYA2',11),
(24,1,'revenue:commission',11),
(25,9,'shop:EEX22',11),
(26,2000,'customer:B9XB5PKR',12),
(27,-2000,'voucher:outstanding',12),
(28,2000,'customer:KTPJ8HG4',13),
(29,-2000,'voucher:outstanding',13),
(30,2000,'customer:4QB4SNV8',14),
(31,-2000,'voucher:outstanding',14),
(32,2000,'customer:E7T2GTYH',15),
(33,-2000,'voucher:outstanding',15),
(34,2000,'customer:X5BXXM3H',16),
(35,-2000,'voucher:outstanding',16),
(36,-15,'customer:X5BXXM3H',17),
(37,1,'revenue:commission',17),
(38,14,'shop:CPN44',17),
(39,500,'customer:C9S4WRFD',18),
(40,-500,'provider:pawapay',18),
(41,-300,'cash:shop:EEX22',19),
(42,300,'customer:C9S4WRFD',19),
(43,700,'customer:E7T2GTYH',20),
(44,-700,'provider:pawapay',20),
(45,2000,'customer:X5BXXM3H',21),
(46,-2000,'voucher:outstanding',21);
/*!40000 ALTER TABLE `ledger_entry` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger only appends' 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger only appends' 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
DROP TABLE IF EXISTS `ledger_hold`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_hold` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `key` varchar(120) NOT NULL,
  `amount` bigint(20) NOT NULL,
  `state` varchar(8) NOT NULL,
  `posted_amount` bigint(20) NOT NULL,
  `reference` varchar(64) NOT NULL,
  `actor` varchar(80) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `ended_by` varchar(80) NOT NULL,
  `balance_id` varchar(64) NOT NULL,
  `transfer_id` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `key` (`key`),
  UNIQUE KEY `transfer_id` (`transfer_id`),
  KEY `ledger_hold_balance_id_7301e9f6_fk_balance_account` (`balance_id`),
  CONSTRAINT `ledger_hold_balance_id_7301e9f6_fk_balance_account` FOREIGN KEY (`balance_id`) REFERENCES `balance` (`account`),
  CONSTRAINT `ledger_hold_transfer_id_8bc3bc6b_fk_ledger_transfer_id` FOREIGN KEY (`transfer_id`) REFERENCES `ledger_transfer` (`id`),
  CONSTRAINT `ledger_hold_amount_positive` CHECK (`amount` > 0),
  CONSTRAINT `ledger_hold_posted_within` CHECK (`posted_amount` >= 0 and `posted_amount` <= `amount`)
) ENGINE=InnoDB AUTO_INCREMENT=17 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_hold` WRITE;
/*!40000 ALTER TABLE `ledger_hold` DISABLE KEYS */;
INSERT INTO `ledger_hold` VALUES
(2,'order:E48PK3FX',330,'posted',330,'E48PK3FX','customer:C9S4WRFD','2026-11-17 23:37:45.273738','2026-11-18 00:38:55.185815','staff:4','customer:C9S4WRFD',6),
(3,'order:FY8A44YS',15,'posted',15,'FY8A44YS','customer:BFW7KSYB','2026-11-17 23:38:23.924766','2026-11-25 22:09:19.567547','system','customer:BFW7KSYB',7),
(4,'order:3Z64PTXZ',10,'voided',0,'3Z64PTXZ','customer:C9S4WRFD','2026-11-18 00:39:02.210604','2026-11-18 00:39:02.882719','staff:4','customer:C9S4WRFD',NULL),
(5,'order:Q6HHWRXP',15,'voided',0,'Q6HHWRXP','customer:RRQNYQNG','2026-11-25 22:09:30.597867','2026-11-26 00:54:44.413206','system','customer:RRQNYQNG',NULL),
(6,'order:AK88G8EY',15,'open',0,'AK88G8EY','customer:WA3WEJCV','2026-11-26 00:54:54.203720',NULL,'','customer:WA3WEJCV',NULL),
(7,'order:DGHFXCWT',10,'posted',10,'DGHFXCWT','api_key:1','2026-11-26 01:40:24.470240','2026-11-26 01:40:25.378713','api_key:3','customer:48Q5VYA2',11),
(8,'order:SNNSU9EE',30,'open',0,'SNNSU9EE','api_key:1','2026-11-26 01:40:26.689955',NULL,'','customer:48Q5VYA2',NULL),
(9,'order:RE8CKTSM',15,'open',0,'RE8CKTSM','customer:B9XB5PKR','2026-11-26 01:40:37.653960',NULL,'','customer:B9XB5PKR',NULL),
(10,'order:YGJZGE6M',15,'open',0,'YGJZGE6M','customer:KTPJ8HG4','2026-11-26 01:40:44.833760',NULL,'','customer:KTPJ8HG4',NULL),
(11,'order:5B4KHF2X',15,'open',0,'5B4KHF2X','customer:4QB4SNV8','2026-11-26 01:40:55.186276',NULL,'','customer:4QB4SNV8',NULL),
(12,'order:5QW3HMZ7',15,'open',0,'5QW3HMZ7','customer:E7T2GTYH','2026-11-26 01:40:59.886893',NULL,'','customer:E7T2GTYH',NULL),
(13,'order:BYPAHEJ4',15,'posted',15,'BYPAHEJ4','customer:X5BXXM3H','2026-11-26 01:41:04.227730','2026-11-26 01:41:16.326935','staff:2','customer:X5BXXM3H',17),
(15,'order:EN7ZHMM4',300,'open',0,'EN7ZHMM4','customer:C9S4WRFD','2026-11-26 01:43:48.932143',NULL,'','customer:C9S4WRFD',NULL),
(16,'order:E4U8722T',10,'voided',0,'E4U8722T','customer:C9S4WRFD','2026-11-26 01:44:10.104720','2026-11-26 01:44:14.559320','customer:C9S4WRFD','customer:C9S4WRFD',NULL);
/*!40000 ALTER TABLE `ledger_hold` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER ledger_hold_ends_once BEFORE UPDATE ON ledger_hold FOR EACH ROW IF NOT ((OLD.state = 'open' OR (OLD.transfer_id IS NULL AND NEW.state = OLD.state AND OLD.state = 'posted')) AND NEW.`key` <=> OLD.`key` AND NEW.`balance_id` <=> OLD.`balance_id` AND NEW.`amount` <=> OLD.`amount` AND NEW.`reference` <=> OLD.`reference` AND NEW.`actor` <=> OLD.`actor` AND NEW.`created_at` <=> OLD.`created_at`) THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger only appends'; END IF 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER ledger_hold_no_delete BEFORE DELETE ON ledger_hold FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger only appends' 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
DROP TABLE IF EXISTS `ledger_transfer`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_transfer` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `key` varchar(120) NOT NULL,
  `kind` varchar(40) NOT NULL,
  `reference` varchar(64) NOT NULL,
  `actor` varchar(80) NOT NULL,
  `body_hash` varchar(64) NOT NULL,
  `business_day` date NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `key` (`key`),
  KEY `ledger_transfer_reference` (`reference`),
  KEY `ledger_transfer_day` (`kind`,`business_day`)
) ENGINE=InnoDB AUTO_INCREMENT=22 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_transfer` WRITE;
/*!40000 ALTER TABLE `ledger_transfer` DISABLE KEYS */;
INSERT INTO `ledger_transfer` VALUES
(1,'vouchers:5SWVAB6WTMGQNJ7B4JUKG8','voucher_sale','5SWVAB6WTMGQNJ7B4JUKG8','system','72d4ba5565d3d10be3923464a41887ecfe40be0fecffb96bd0b5133913149522','2026-11-17','2026-11-17 22:36:14.258356'),
(2,'vouchers:9NK7DJEB8P9WDHZRE8REVC','voucher_sale','9NK7DJEB8P9WDHZRE8REVC','system','7e9aaf22acfd7eeafe022bb5e47ccc418f296373414995c919bca25d6e80fbe3','2026-11-17','2026-11-17 22:36:14.288096'),
(3,'vouchers:WAEPVZ7HJ7BU77S4559Y79','voucher_sale','WAEPVZ7HJ7BU77S4559Y79','operator:operator','6548dea7680e0ca1df7321639eb1d00507ad40e044901d5ceec60670ba49a4e9','2026-11-17','2026-11-17 22:36:38.952086'),
(4,'voucher:20','voucher_topup','C9S4WRFD','customer:C9S4WRFD','5e857ae946c5b71b2741d5341a9fe5bb569c7ca38d3b60253f0f349d8d3bdea7','2026-11-17','2026-11-17 23:37:40.587402'),
(5,'voucher:19','voucher_topup','BFW7KSYB','customer:BFW7KSYB','07e06d154af25cbac705c227449ea1b8021f2bc6c008af62f5291f96e3e63ef5','2026-11-17','2026-11-17 23:38:21.845911'),
(6,'post:order:E48PK3FX','order_retrieved','E48PK3FX','staff:4','7da1c9afbe05688a781574a5e3b3c236926b73fe1affeaaede1f78dc199308fa','2026-11-18','2026-11-18 00:38:55.199500'),
(7,'post:order:FY8A44YS','order_retrieved','FY8A44YS','system','18f0844c920b36bc8af0fef8048048b77aa20c41f9b8b5b1b4b16907ba004299','2026-11-25','2026-11-25 22:09:19.584216'),
(8,'voucher:18','voucher_topup','RRQNYQNG','customer:RRQNYQNG','670edd4019823dc3fa5bbe82c78e2ae86fbfbe0338e4fbd5a5d679bd2c196d72','2026-11-25','2026-11-25 22:09:28.902150'),
(9,'voucher:17','voucher_topup','WA3WEJCV','customer:WA3WEJCV','d79a3758450a6b770c7cd5875ccaa26b8c28498a79d3b391810b5f5bd0d8f3c9','2026-11-26','2026-11-26 00:54:52.248360'),
(10,'cash:92515303abe9269d9597e0966b0356c6','cash_topup','48Q5VYA2','operator:operator','66bd5582433fe2afc1cdfd302ce9efe08ffb4f31937017141f7f7a80aa263d51','2026-11-26','2026-11-26 01:40:21.626754'),
(11,'post:order:DGHFXCWT','order_retrieved','DGHFXCWT','api_key:3','989d7ae8d24a968b734185b02546521a16fd835ca8e51ae24c9316d6343739eb','2026-11-26','2026-11-26 01:40:25.403422'),
(12,'voucher:16','voucher_topup','B9XB5PKR','customer:B9XB5PKR','1eba19b49dc63d0d71ee6c891b5e2c27d6e26fc60ca9146a2faa6abf7e72fe13','2026-11-26','2026-11-26 01:40:36.068416'),
(13,'voucher:15','voucher_topup','KTPJ8HG4','customer:KTPJ8HG4','c9fc707363fe73639f34c960a20ae93cf5ffc6bde9cb3829476bb34afc73e402','2026-11-26','2026-11-26 01:40:43.161932'),
(14,'voucher:14','voucher_topup','4QB4SNV8','customer:4QB4SNV8','68fb228c8f944dfcae0575c74bfc348d58c5d1b4312af15d7b14d3c04a8d6523','2026-11-26','2026-11-26 01:40:52.997822'),
(15,'voucher:13','voucher_topup','E7T2GTYH','customer:E7T2GTYH','245e9397e160794e7ac4defc2165dcba22c49320faef2b471e6a202f977327d5','2026-11-26','2026-11-26 01:40:59.124913'),
(16,'voucher:12','voucher_topup','X5BXXM3H','customer:X5BXXM3H','9e88c80f425d318248cd4e581edff7c2512919b2a7a75aa8251631c70ecac535','2026-11-26','2026-11-26 01:41:03.326583'),
(17,'post:order:BYPAHEJ4','order_retrieved','BYPAHEJ4','staff:2','8a02955dd204206eb3ee9795f6103db2c94a3e80b688098c71d8a5596729958c','2026-11-26','2026-11-26 01:41:16.361930'),
(18,'topup:2d5c2f4a-a353-4f99-bfbf-900c42896cab','mobile_topup','C9S4WRFD','provider:pawapay','ea12c4be26ed5ba5cdc3d35cb919e3c731f2203839f7023c6a4488a66399cc61','2026-11-26','2026-11-26 01:42:22.622001'),
(19,'cash:EEX22:cash-1','cash_topup','C9S4WRFD','staff:1','5ab969f2f71d69ca35135058676ac2a03b25dcfe4891b4acfcbb7c0b119f1f39','2026-11-26','2026-11-26 01:43:23.186497'),
(20,'topup:eacb726e-2d8f-4c6f-8d0e-e9bdd302ffd2','mobile_topup','E7T2GTYH','provider:pawapay','2e1169d9f811856e064c71bd01902400665abed8f88574d68cd7c2a34d455322','2026-11-26','2026-11-26 01:44:46.261833'),
(21,'voucher:11','voucher_topup','X5BXXM3H','customer:X5BXXM3H','9e88c80f425d318248cd4e581edff7c2512919b2a7a75aa8251631c70ecac535','2026-11-26','2026-11-26 01:45:39.298852');
/*!40000 ALTER TABLE `ledger_transfer` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER ledger_transfer_no_update BEFORE UPDATE ON ledger_transfer FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger only appends' 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER ledger_transfer_no_delete BEFORE DELETE ON ledger_transfer FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger only appends' 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
DROP TABLE IF EXISTS `messaging_message`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `messaging_message` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `public_id` varchar(24) NOT NULL,
  `key` varchar(160) NOT NULL,
  `direction` varchar(3) NOT NULL,
  `customer` varchar(12) NOT NULL,
  `account` varchar(40) NOT NULL,
  `external_id` varchar(64) NOT NULL,
  `language` varchar(5) NOT NULL,
  `order` varchar(12) NOT NULL,
  `kind` varchar(60) NOT NULL,
  `params` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`params`)),
  `text` longtext NOT NULL,
  `buttons` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`buttons`)),
  `pictures` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`pictures`)),
  `state` varchar(10) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `sent_at` datetime(6) DEFAULT NULL,
  `lease_until` datetime(6) DEFAULT NULL,
  `next_try_at` datetime(6) DEFAULT NULL,
  `attempts` int(10) unsigned NOT NULL CHECK (`attempts` >= 0),
  `error` longtext NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `public_id` (`public_id`),
  UNIQUE KEY `key` (`key`),
  KEY `messaging_thread` (`customer`,`created_at`),
  KEY `messaging_outbox` (`state`,`created_at`)
) ENGINE=InnoDB AUTO_INCREMENT=399 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `messaging_message` WRITE;
/*!40000 ALTER TABLE `messaging_message` DISABLE KEYS */;
INSERT INTO `messaging_message` VALUES
(1,'FK7BF5DE67EFHC76CAQGYY','C9S4WRFD:bcb1e222222a3656384b54f3457ac4a0585d99f6','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','bonjour','[]','[]','received','2026-11-17 23:37:01.490000',NULL,NULL,NULL,0,''),
(2,'WY3S3PWFT6APMPE62SFGUT','C9S4WRFD:bcb1e222222a3656384b54f3457ac4a0585d99f6:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','greeting','{}','Bonjour ! Envoyez-moi votre fichier (PDF, photos, Word…) : je le vérifie, je vous donne le prix exact dans les imprimeries proches, et vous récupérez vos feuilles avec un code.','[{\"label\": \"Mon solde\", \"payload\": \"balance\"}, {\"label\": \"Aide\", \"payload\": \"help\"}]','[]','sent','2026-11-17 23:37:01.586079','2026-11-17 23:37:01.722526',NULL,NULL,0,''),
(3,'PNZMY4NK9CFDTHMA4AKDG7','C9S4WRFD:d1d15eede2b46efa8bd3a52f9c12bba8f3ba1180','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','aide','[]','[]','received','2026-11-17 23:37:02.118071',NULL,NULL,NULL,0,''),
(4,'D9W3RAMPT5MVS2QU2SNJ24','C9S4WRFD:d1d15eede2b46efa8bd3a52f9c12bba8f3ba1180:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','help','{}','1. Envoyez un fichier avec le trombone. Plusieurs photos ensemble font un seul document.\n2. Dites comment l\'imprimer : « 2 copies recto verso pages 1-10 reliure ».\n3. Choisissez l\'imprimerie et payez avec votre solde. L\'argent n\'est donné à l\'imprimerie qu\'à la remise.\nÉcrivez « solde », « recharger », « annuler » ou « nouvelle commande » quand vous voulez.','[{\"label\": \"Mon solde\", \"payload\": \"balance\"}, {\"label\": \"Recharger\", \"payload\": \"topup\"}]','[]','sent','2026-11-17 23:37:02.186011','2026-11-17 23:37:02.300208',NULL,NULL,0,''),
(5,'G989NSQGN2J7X58BQ3JQM5','C9S4WRFD:ad71b01847d4e37a8478113e9e79aeaf2cf8abad','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','azerty','[]','[]','received','2026-11-17 23:37:02.625877',NULL,NULL,NULL,0,''),
(6,'XNDDVJEDPEE2H9YGDR2JJJ','C9S4WRFD:ad71b01847d4e37a8478113e9e79aeaf2cf8abad:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','not_understood','{\"text\": \"azerty\"}','Je n\'ai pas compris « azerty ». Envoyez un fichier, ou écrivez par exemple « 2 copies recto verso ».','[{\"label\": \"Aide\", \"payload\": \"help\"}, {\"label\": \"Mon solde\", \"payload\": \"balance\"}]','[]','sent','2026-11-17 23:37:02.719516','2026-11-17 23:37:02.864451',NULL,NULL,0,''),
(7,'35TGGE4VFCHZ2WDTZUTGNA','C9S4WRFD:21107c1ba0d642d569d98ae04d0a37941594f211','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','english','[]','[]','received','2026-11-17 23:37:03.166877',NULL,NULL,NULL,0,''),
(8,'PF2KDZSPFNDV8R2T3YRNZD','C9S4WRFD:21107c1ba0d642d569d98ae04d0a37941594f211:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','en','','language_set','{}','I will speak English with you from now on.','[]','[]','sent','2026-11-17 23:37:03.241978','2026-11-17 23:37:03.370307',NULL,NULL,0,''),
(9,'H2PK8T95X6DAXJBHK763DT','C9S4WRFD:c3edd140477041e25ba95469a1cd683bf5530c82','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','en','','text','{}','français','[]','[]','received','2026-11-17 23:37:03.793256',NULL,NULL,NULL,0,''),
(10,'HRHS25BMY3B3NU36FWJWU7','C9S4WRFD:c3edd140477041e25ba95469a1cd683bf5530c82:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','language_set','{}','Je vous parle maintenant en français.','[]','[]','sent','2026-11-17 23:37:03.897851','2026-11-17 23:37:03.998313',NULL,NULL,0,''),
(11,'EE64Y27K826RYNCTUA7RDE','C9S4WRFD:1e53199cc8833370f8b995586ca81cac0ea76651','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','nouvelle commande','[]','[]','received','2026-11-17 23:37:04.589546',NULL,NULL,NULL,0,''),
(12,'M5JERDSRBV2HWUM6UR95S9','C9S4WRFD:1e53199cc8833370f8b995586ca81cac0ea76651:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','reset','{}','C\'est noté, on repart de zéro. Rien n\'a été débité. Envoyez un fichier quand vous voulez.','[]','[]','sent','2026-11-17 23:37:04.761912','2026-11-17 23:37:05.038320',NULL,NULL,0,''),
(13,'4CKG8GU3FMP524DZHTQETR','C9S4WRFD:99c00aef4ca073f96ca873490f3101b6bcb86745','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','solde','[]','[]','received','2026-11-17 23:37:05.571834',NULL,NULL,NULL,0,''),
(14,'M38VJJ6G3QAYDCD4Q6ZTAB','C9S4WRFD:99c00aef4ca073f96ca873490f3101b6bcb86745:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','balance','{\"balance\": 0, \"number\": \"C9S4WRFD\", \"waiting\": 0}','Votre solde : 0 F. Votre numéro de client : C9S4-WRFD.','[{\"label\": \"Mobile money\", \"payload\": \"mobile\"}, {\"label\": \"Esp\\u00e8ces en boutique\", \"payload\": \"cash\"}, {\"label\": \"Code de recharge\", \"payload\": \"voucher\"}]','[]','sent','2026-11-17 23:37:05.712043','2026-11-17 23:37:05.894302',NULL,NULL,0,''),
(15,'FXPQJ8Q4GFBZMCDM938EAV','C9S4WRFD:bb070258b3dea71873092ac991d96ea94f27c634f','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','files','{}','memoire.pdf','[]','[]','received','2026-11-17 23:37:06.477903',NULL,NULL,NULL,0,''),
(16,'WN432G752H4TB35ZWB7SP5','C9S4WRFD:bb070258b3dea71873092ac991d96ea94f27c634f:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','reading','{\"name\": \"memoire.pdf\"}','Bien reçu « memoire.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-17 23:37:06.805788','2026-11-17 23:37:06.982181',NULL,NULL,0,''),
(17,'2UKF2Y93URV2MC2FSU8J35','ready:U7Y3VNHMBC4EAPNJZCJDKP:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','document_ready','{\"revision\": \"U7Y3VNHMBC4EAPNJZCJDKP\", \"name\": \"memoire.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [{\"code\": \"nearly_blank_pages\", \"fix\": \"drop_blank\", \"pages\": [1, 3, 4], \"confidence\": null}], \"pages\": 4, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3, 4]}], \"colour_pages\": [2], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": [{\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1, 3\\u20134. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 3, 4], \"params\": {}, \"fix\": \"drop_blank\"}]}','« memoire.pdf » : 4 pages, A4.\nCouleur : page 2.\n⚠ Il n’y a presque rien ici : pages 1, 3–4. Voulez-vous l’enlever ?','[{\"label\": \"Enlever les pages presque blanches\", \"payload\": \"fix:U7Y3VNHMBC4EAPNJZCJDKP:nearly_blank_pages\"}]','[{\"revision\": \"U7Y3VNHMBC4EAPNJZCJDKP\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-17 23:37:22.485908','2026-11-17 23:37:23.190121',NULL,NULL,0,''),
(18,'WQ59C8WXX6SZ5VK6D4TQEQ','ready:U7Y3VNHMBC4EAPNJZCJDKP:2','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','options','{\"name\": \"memoire.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 40, \"choices\": [{\"option\": \"colour\", \"value\": \"auto\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"two\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 40 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Couleur o\\u00f9 il y en a\", \"payload\": \"set:colour=auto\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto verso\", \"payload\": \"set:sides=two\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-17 23:37:23.005847','2026-11-17 23:37:23.342242',NULL,NULL,0,''),
(19,'6GE79JYCUTMGZ4B78TXPYA','C9S4WRFD:84f3f9793748e3f04d0e6bc3405568fa4855c05f','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','2 copies couleur reliure cerdeau','[]','[]','received','2026-11-17 23:37:24.629989',NULL,NULL,NULL,0,''),
(20,'253EVVUPQ6TJQSR59VBDBG','C9S4WRFD:84f3f9793748e3f04d0e6bc3405568fa4855c05f:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','options','{\"name\": \"memoire.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"one\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 330, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"two\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 2}], \"unknown\": \"\"}','Impression : 2 exemplaires · couleur où il y en a · recto simple · A4 · reliure cerdeau.\nÀ partir de 330 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto verso\", \"payload\": \"set:sides=two\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-17 23:37:25.909772','2026-11-17 23:37:26.279182',NULL,NULL,0,''),
(21,'ZRFC6QUVWFYNVPXXNZ3BVM','C9S4WRFD:113e7baf48580b98a98364802eb9770cbd838328','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-17 23:37:27.867796',NULL,NULL,NULL,0,''),
(22,'YGZCC2PDHTCMVBJ36E83SZ','C9S4WRFD:113e7baf48580b98a98364802eb9770cbd838328:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 330, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-17T23:48:28.844339+00:00\", \"score\": null}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 440, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-17T23:48:28.844521+00:00\", \"score\": null}], \"others\": false, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 330 F, ouvert, normalement prêt à 23 h 48\n• COIN COPIE (Dakar, Médina) : 440 F, ouvert, normalement prêt à 23 h 48','[{\"label\": \"LE PARRAIN \\u00b7 330\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 440\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-17 23:37:29.075907','2026-11-17 23:37:29.422884',NULL,NULL,0,''),
(23,'RAQZW87G9SUHX9JMEB8MHP','C9S4WRFD:434b9bd9a27775a478088d1e5f819b46e733a232','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','tap','{}','LE PARRAIN · 330 F','[]','[]','received','2026-11-17 23:37:30.537870',NULL,NULL,NULL,0,''),
(24,'ADPNJ5W355RXF8QWZEU8V3','C9S4WRFD:434b9bd9a27775a478088d1e5f819b46e733a232:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','quote','{\"order_id\": \"E48PK3FX\", \"shop\": \"LE PARRAIN\", \"lines\": [{\"name\": \"memoire.pdf\", \"formula\": \"3\\u00d710 + 1\\u00d725 + 110 = 165\\u00a0F \\u00d7 2 = 330\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"one\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"page 2\"}], \"total\": 330, \"ready_at\": \"2026-11-17T23:48:31.602551+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"two_up\", \"saved\": 40, \"total\": 290, \"pages\": [2]}, {\"code\": \"all_gray\", \"saved\": 30, \"total\": 300, \"pages\": []}]}','LE PARRAIN : 3×10 + 1×25 + 110 = 165 F × 2 = 330 F\n2 exemplaires · couleur où il y en a · recto simple · A4 · reliure cerdeau\nEn couleur : page 2.\nNormalement prêt à 23 h 48.\nPrix garanti 60 minutes. Votre solde : 0 F.','[{\"label\": \"Payer 330\\u00a0F\", \"payload\": \"pay:E48PK3FX\", \"style\": \"main\"}, {\"label\": \"2 pages par face : \\u221240\\u00a0F\", \"payload\": \"saving:two_up\"}, {\"label\": \"Tout en noir et blanc : \\u221230\\u00a0F\", \"payload\": \"saving:all_gray\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:E48PK3FX\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-17 23:37:31.833834','2026-11-17 23:37:32.183088',NULL,NULL,0,''),
(25,'ASYDFA5NS6T6UBT9WT5AR5','C9S4WRFD:4e719792d6a7683f2d804d8b1f4441286ff027ea','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','tap','{}','Payer 330 F','[]','[]','received','2026-11-17 23:37:33.509731',NULL,NULL,NULL,0,''),
(26,'6G56CF22YGXTW4F5X2E3F9','C9S4WRFD:4e719792d6a7683f2d804d8b1f4441286ff027ea:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','not_enough','{\"order_id\": \"E48PK3FX\", \"total\": 330, \"balance\": 0, \"missing\": 330}','Il manque 330 F : la commande coûte 330 F et votre solde est de 0 F. Votre commande est gardée. Comment voulez-vous recharger ?','[{\"label\": \"Mobile money\", \"payload\": \"mobile\"}, {\"label\": \"Esp\\u00e8ces en boutique\", \"payload\": \"cash\"}, {\"label\": \"Code de recharge\", \"payload\": \"voucher\"}]','[]','sent','2026-11-17 23:37:34.433851','2026-11-17 23:37:34.750073',NULL,NULL,0,''),
(27,'KK4F8S57FFQZGVKMHJKJBU','C9S4WRFD:6a690cf6d1cc3e09b0076b96d62038529518ca31','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','tap','{}','Code de recharge','[]','[]','received','2026-11-17 23:37:35.853830',NULL,NULL,NULL,0,''),
(28,'HGREWGKYD58GQXT8B3JR2J','C9S4WRFD:6a690cf6d1cc3e09b0076b96d62038529518ca31:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','ask_voucher','{}','Écrivez le code de recharge de votre ticket (16 caractères, tirets facultatifs).','[{\"label\": \"Autre moyen\", \"payload\": \"topup\"}]','[]','sent','2026-11-17 23:37:36.061937','2026-11-17 23:37:36.314985',NULL,NULL,0,''),
(29,'FZQSH2AJUCT7U2PA4UMQVP','C9S4WRFD:168a35fc6eadaabc908e38b9713140ffde87725b','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','2222-2222-2222-2223','[]','[]','received','2026-11-17 23:37:37.471447',NULL,NULL,NULL,0,''),
(30,'N8RCYW2V5CSHP6P2YC36HY','C9S4WRFD:168a35fc6eadaabc908e38b9713140ffde87725b:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','sentence','{\"text\": \"Ce code de recharge n\'existe pas. V\\u00e9rifiez-le sur le ticket : il n\'y a ni z\\u00e9ro, ni O, ni 1, ni I, ni L.\", \"buttons\": [{\"label\": \"Mobile money\", \"payload\": \"mobile\"}, {\"label\": \"Esp\\u00e8ces en boutique\", \"payload\": \"cash\"}, {\"label\": \"Code de recharge\", \"payload\": \"voucher\"}]}','Ce code de recharge n\'existe pas. Vérifiez-le sur le ticket : il n\'y a ni zéro, ni O, ni 1, ni I, ni L.','[{\"label\": \"Mobile money\", \"payload\": \"mobile\"}, {\"label\": \"Esp\\u00e8ces en boutique\", \"payload\": \"cash\"}, {\"label\": \"Code de recharge\", \"payload\": \"voucher\"}]','[]','sent','2026-11-17 23:37:37.756108','2026-11-17 23:37:38.462250',NULL,NULL,0,''),
(31,'QB5NBE6T4H8CKX8N74977D','C9S4WRFD:02bd49fdc9fd1ec6f8ad4699c917ac2b3ae8cc1a','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','text','{}','AKDN-WCFG-XSPH-SJ7A','[]','[]','received','2026-11-17 23:37:40.333755',NULL,NULL,NULL,0,''),
(32,'PQJT56P3Q738WBWESFT68J','topup:voucher:20:1','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"SJ7A\", \"balance\": 2000, \"order_id\": \"E48PK3FX\", \"total\": 330, \"missing\": -1670}','Code accepté : 2 000 F ajoutés. Votre solde : 2 000 F.','[{\"label\": \"Payer maintenant 330\\u00a0F\", \"payload\": \"pay:E48PK3FX\", \"style\": \"main\"}]','[]','sent','2026-11-17 23:37:41.920051','2026-11-17 23:37:42.286208',NULL,NULL,0,''),
(33,'9SAJAE43CGM2ZKS58HUM39','topup:voucher:20:2','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','recovery_code','{\"code\": \"Z2DQ7XP82BFJDSNS\"}','Notez ce code de secours : Z2DQ-7XP8-2BFJ-DSNS\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','sent','2026-11-17 23:37:42.081836','2026-11-17 23:37:42.454751',NULL,NULL,0,''),
(34,'UUBCCZRTEPCBE3KVTR2C53','C9S4WRFD:c6992fc6457d7eed8cabb97bfc41edfe86940607','in','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','','tap','{}','Payer maintenant 330 F','[]','[]','received','2026-11-17 23:37:44.397849',NULL,NULL,NULL,0,''),
(35,'DC5R2P2UC4ZHGXDZVJ3PB6','placed:E48PK3FX','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','E48PK3FX','order_placed','{\"order_id\": \"E48PK3FX\", \"shop\": \"LE PARRAIN\", \"total\": 330}','C\'est payé : 330 F sont réservés. LE PARRAIN a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-17 23:37:46.166292','2026-11-17 23:37:46.990524',NULL,NULL,0,''),
(36,'7565NNFUE7K2WRTN8V6TJB','accepted:E48PK3FX:2026-11-17T23:57:53.831559+00:00','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','E48PK3FX','order_accepted','{\"order_id\": \"E48PK3FX\", \"shop\": \"LE PARRAIN\", \"ready_at\": \"2026-11-17T23:57:53.831559+00:00\"}','LE PARRAIN a accepté votre commande : normalement prête à 23 h 57.','[]','[]','sent','2026-11-17 23:37:54.130076','2026-11-17 23:37:54.562504',NULL,NULL,0,''),
(37,'74TCGDHCX5237TBJZWXCFP','complete:E48PK3FX','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','E48PK3FX','order_complete','{\"order_id\": \"E48PK3FX\", \"shop\": \"LE PARRAIN\", \"code\": \"7CVW9Q\"}','Votre commande est prête chez LE PARRAIN ! Montrez ce code au comptoir : 7CV-W9Q','[]','[]','sent','2026-11-17 23:37:56.470010','2026-11-17 23:37:56.710822',NULL,NULL,0,''),
(38,'DKYDYUFJRCFS7ZEHM2X9EM','locked:E48PK3FX:2026-11-17T23:53:05.734995+00:00','out','C9S4WRFD','web','VX7Z5MQURFUDM5DQJNAHYD','fr','E48PK3FX','pickup_locked','{\"order_id\": \"E48PK3FX\", \"shop\": \"LE PARRAIN\"}','Quelqu\'un a tapé cinq codes faux pour votre commande chez LE PARRAIN. Elle est protégée pendant 15 minutes. Ne donnez votre code qu\'au comptoir.','[]','[]','sent','2026-11-17 23:38:06.084391','2026-11-17 23:38:06.491193',NULL,NULL,0,''),
(39,'SW9JF9KVRZPQQQUBUHS6RW','BFW7KSYB:0cac8728f0aab1df3e3724347d9b62e6f7102e38f','in','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','files','{}','note.pdf','[]','[]','received','2026-11-17 23:38:11.113857',NULL,NULL,NULL,0,''),
(40,'SXJFP7JEEAV786A9YEVBM2','BFW7KSYB:0cac8728f0aab1df3e3724347d9b62e6f7102e38f:1','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-17 23:38:11.928118','2026-11-17 23:38:12.538192',NULL,NULL,0,''),
(41,'Q5SAECBNYP58CMKYGM22S5','ready:MMJQ2C9ZNY29UWV5Y8BND3:1','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','document_ready','{\"revision\": \"MMJQ2C9ZNY29UWV5Y8BND3\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"MMJQ2C9ZNY29UWV5Y8BND3\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-17 23:38:15.673952','2026-11-17 23:38:16.054536',NULL,NULL,0,''),
(42,'7FUXQZ4H6ARZV4RKN42D48','ready:MMJQ2C9ZNY29UWV5Y8BND3:2','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-17 23:38:15.897871','2026-11-17 23:38:16.158460',NULL,NULL,0,''),
(43,'VYNGC83XVXADKYUUGMRJX9','BFW7KSYB:3255fe9e50d30b761cdf6ee3d6a2040cafb4c1fd','in','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-17 23:38:16.693872',NULL,NULL,NULL,0,''),
(44,'Z8VC6D8VG5QW8XSTEKPN55','BFW7KSYB:3255fe9e50d30b761cdf6ee3d6a2040cafb4c1fd:1','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-17T23:49:17.059027+00:00\", \"score\": null}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-17T23:49:17.059186+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-17T23:49:17.059248+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 23 h 49\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 23 h 49\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 23 h 49','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-17 23:38:17.154988','2026-11-17 23:38:17.488475',NULL,NULL,0,''),
(45,'EKKD7VV8NPZNNCBTU3ARBB','BFW7KSYB:b28adc88d367f5ceaef43f0bfef67912c005f07d','in','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','tap','{}','COIN COPIE · 15 F','[]','[]','received','2026-11-17 23:38:18.650640',NULL,NULL,NULL,0,''),
(46,'V4TR4K7VTGBHD7SN3J8FMW','BFW7KSYB:b28adc88d367f5ceaef43f0bfef67912c005f07d:1','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','quote','{\"order_id\": \"FY8A44YS\", \"shop\": \"COIN COPIE\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d715 = 15\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 15, \"ready_at\": \"2026-11-17T23:49:19.930481+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"both_sides\", \"saved\": 3, \"total\": 12, \"pages\": []}]}','COIN COPIE : 1×15 = 15 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 23 h 49.\nPrix garanti 60 minutes. Votre solde : 0 F.','[{\"label\": \"Payer 15\\u00a0F\", \"payload\": \"pay:FY8A44YS\", \"style\": \"main\"}, {\"label\": \"Recto verso : \\u22123\\u00a0F\", \"payload\": \"saving:both_sides\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:FY8A44YS\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-17 23:38:20.145863','2026-11-17 23:38:20.580912',NULL,NULL,0,''),
(47,'V6CXMYGR9Q3ME2CFWGMXDV','BFW7KSYB:c8d142662af11af7c441c16a4bf86fc00bb0eb22','in','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','text','{}','8K7C-ZNRH-ZJXQ-76QR','[]','[]','received','2026-11-17 23:38:21.685944',NULL,NULL,NULL,0,''),
(48,'TB59844C558TQD23GT2SZD','topup:voucher:19:1','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"76QR\", \"balance\": 2000, \"order_id\": \"FY8A44YS\", \"total\": 15, \"missing\": -1985}','Code accepté : 2 000 F ajoutés. Votre solde : 2 000 F.','[{\"label\": \"Payer maintenant 15\\u00a0F\", \"payload\": \"pay:FY8A44YS\", \"style\": \"main\"}]','[]','sent','2026-11-17 23:38:22.448142','2026-11-17 23:38:22.630082',NULL,NULL,0,''),
(49,'KWU3HSGWDM8CXK4YWTUBQE','topup:voucher:19:2','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','recovery_code','{\"code\": \"4QFPZUV9FG6XVBX8\"}','Notez ce code de secours : 4QFP-ZUV9-FG6X-VBX8\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','sent','2026-11-17 23:38:22.525887','2026-11-17 23:38:22.702314',NULL,NULL,0,''),
(50,'84TVHYFX8YYA73U28NR7N3','BFW7KSYB:2ebe6f8f85c07f4584f5de0efaa61f52cd60679e','in','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','tap','{}','Payer maintenant 15 F','[]','[]','received','2026-11-17 23:38:23.443884',NULL,NULL,NULL,0,''),
(51,'Q8JHWK5GWA4PCW8XG7FSUK','placed:FY8A44YS','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','FY8A44YS','order_placed','{\"order_id\": \"FY8A44YS\", \"shop\": \"COIN COPIE\", \"total\": 15}','C\'est payé : 15 F sont réservés. COIN COPIE a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-17 23:38:24.298650','2026-11-17 23:38:24.690193',NULL,NULL,0,''),
(52,'879ZMWVEWUU9NH5M2VMTYD','complete:FY8A44YS','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','FY8A44YS','order_complete','{\"order_id\": \"FY8A44YS\", \"shop\": \"COIN COPIE\", \"code\": \"3R9MPB\"}','Votre commande est prête chez COIN COPIE ! Montrez ce code au comptoir : 3R9-MPB','[]','[]','sent','2026-11-17 23:38:28.445870','2026-11-17 23:38:28.746945',NULL,NULL,0,''),
(53,'ZCYRC65858JSS3QH3JGPZN','retrieved:E48PK3FX','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','E48PK3FX','order_retrieved','{\"order_id\": \"E48PK3FX\", \"shop\": \"LE PARRAIN\", \"total\": 330, \"how\": \"code\", \"reason\": \"\"}','Commande remise par LE PARRAIN. 330 F sont payés. Merci !','[{\"label\": \"Voir le re\\u00e7u\", \"payload\": \"receipt:E48PK3FX\"}]','[]','sent','2026-11-18 00:38:55.355710','2026-11-18 00:38:55.684806',NULL,NULL,0,''),
(54,'W3F2SFESH285HD3JPX6XQW','ended:E48PK3FX:retrieved:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','E48PK3FX','ask_score','{\"order_id\": \"E48PK3FX\", \"shop\": \"LE PARRAIN\"}','Notez LE PARRAIN de 1 à 5 : comment était l\'impression ?','[{\"label\": \"1 \\u2605\", \"payload\": \"score:E48PK3FX:1\"}, {\"label\": \"2 \\u2605\", \"payload\": \"score:E48PK3FX:2\"}, {\"label\": \"3 \\u2605\", \"payload\": \"score:E48PK3FX:3\"}, {\"label\": \"4 \\u2605\", \"payload\": \"score:E48PK3FX:4\"}, {\"label\": \"5 \\u2605\", \"payload\": \"score:E48PK3FX:5\"}]','[]','sent','2026-11-18 00:38:56.382990','2026-11-18 00:38:56.758299',NULL,NULL,0,''),
(55,'NHMQPGUS5A9UT2QCWJD8DR','C9S4WRFD:33fe8054798915364592768510d7bb50336d084e','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','5 ★','[]','[]','received','2026-11-18 00:38:57.427388',NULL,NULL,NULL,0,''),
(56,'Y9P5VM78ZR9C2WYKFCYBKA','C9S4WRFD:33fe8054798915364592768510d7bb50336d084e:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_comment','{\"score\": 5}','Merci pour votre note : 5. Un mot à ajouter ? Écrivez-le ici.','[{\"label\": \"Non merci\", \"payload\": \"no_comment\"}]','[]','sent','2026-11-18 00:38:57.640759','2026-11-18 00:38:57.804470',NULL,NULL,0,''),
(57,'4SNDB9BRTC4RVJK9ENCNG3','C9S4WRFD:65083d36a56875d376829e9441273a2c5e6dd057','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','Très bien imprimé 👍','[]','[]','received','2026-11-18 00:38:58.306156',NULL,NULL,NULL,0,''),
(58,'33G8GJM7FK6K4RBVMZYNWS','C9S4WRFD:65083d36a56875d376829e9441273a2c5e6dd057:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','thanks','{}','Merci, c\'est noté. Envoyez un fichier quand vous voulez imprimer à nouveau.','[]','[]','sent','2026-11-18 00:38:58.397851','2026-11-18 00:38:58.460170',NULL,NULL,0,''),
(59,'EAC65D8CNPCAZHVNQ53J4S','C9S4WRFD:f44d06d39fa27aa1524a3ea03712440ef7165282f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','note.pdf','[]','[]','received','2026-11-18 00:38:59.021767',NULL,NULL,NULL,0,''),
(60,'PF28KNZ492STWESA4WNPKU','C9S4WRFD:f44d06d39fa27aa1524a3ea03712440ef7165282f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-18 00:38:59.101370','2026-11-18 00:38:59.144489',NULL,NULL,0,''),
(61,'H59F3XG6K2QMQWAUVH6KSJ','ready:9R7QV6YQQRWCV8VZQ7B97R:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','document_ready','{\"revision\": \"9R7QV6YQQRWCV8VZQ7B97R\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"9R7QV6YQQRWCV8VZQ7B97R\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-18 00:38:59.850345','2026-11-18 00:39:00.306385',NULL,NULL,0,''),
(62,'68B5F9MSXJS9WXGV6PEEQ4','ready:9R7QV6YQQRWCV8VZQ7B97R:2','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-18 00:39:00.069862','2026-11-18 00:39:00.422087',NULL,NULL,0,''),
(63,'S9THHJGNBMQBR2HUZXKYX2','C9S4WRFD:b3437d1b30874c41bede998a5f2a06b6cc324f52','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-18 00:39:00.806102',NULL,NULL,NULL,0,''),
(64,'XSPR5AM6DBV7EBFR6QXFJX','C9S4WRFD:b3437d1b30874c41bede998a5f2a06b6cc324f52:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-18T00:50:01.036946+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-18T00:50:01.037083+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-18T00:50:01.037140+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 0 h 50, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 0 h 50\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 0 h 50','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-18 00:39:01.062370','2026-11-18 00:39:01.143960',NULL,NULL,0,''),
(65,'E7AK5A7ATJKQTQR6JKRD3D','C9S4WRFD:ae8fa96a334a64dc6f87e071cafd487c068168c2','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','LE PARRAIN · 10 F','[]','[]','received','2026-11-18 00:39:01.538128',NULL,NULL,NULL,0,''),
(66,'4972BK6B723TWED7D9MYJV','C9S4WRFD:ae8fa96a334a64dc6f87e071cafd487c068168c2:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','quote','{\"order_id\": \"3Z64PTXZ\", \"shop\": \"LE PARRAIN\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d710 = 10\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 10, \"ready_at\": \"2026-11-18T00:50:01.743595+00:00\", \"is_closing\": false, \"balance\": 1670, \"change\": \"\", \"savings\": []}','LE PARRAIN : 1×10 = 10 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 0 h 50.\nPrix garanti 60 minutes. Votre solde : 1 670 F.','[{\"label\": \"Payer 10\\u00a0F\", \"payload\": \"pay:3Z64PTXZ\", \"style\": \"main\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:3Z64PTXZ\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-18 00:39:01.773664','2026-11-18 00:39:01.827644',NULL,NULL,0,''),
(67,'NZBUQMFADD5KYJSKZR36BE','C9S4WRFD:7960d971bdd2c39e4f6ce9a7665414e87f69c269','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Payer 10 F','[]','[]','received','2026-11-18 00:39:02.113944',NULL,NULL,NULL,0,''),
(68,'V2KQ6XSTGJYR6ZHAAA74TQ','placed:3Z64PTXZ','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','3Z64PTXZ','order_placed','{\"order_id\": \"3Z64PTXZ\", \"shop\": \"LE PARRAIN\", \"total\": 10}','C\'est payé : 10 F sont réservés. LE PARRAIN a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-18 00:39:02.338610','2026-11-18 00:39:02.438257',NULL,NULL,0,''),
(69,'DSZU2CUH3GWAQFDZEXKZNE','aborted:3Z64PTXZ','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','3Z64PTXZ','order_aborted','{\"order_id\": \"3Z64PTXZ\", \"shop\": \"LE PARRAIN\", \"total\": 10, \"reason\": \"L\'imprimante est en panne.\", \"by\": \"staff\"}','LE PARRAIN ne peut pas faire votre commande (L\'imprimante est en panne.). 10 F reviennent sur votre solde.','[]','[]','sent','2026-11-18 00:39:02.930443','2026-11-18 00:39:03.178283',NULL,NULL,0,''),
(70,'8TNX3VXXRTRARFQNV5Q957','ended:3Z64PTXZ:abort:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','3Z64PTXZ','print_elsewhere','{\"order_id\": \"3Z64PTXZ\"}','Votre fichier est gardé encore 24 heures : vous pouvez le faire imprimer ailleurs.','[{\"label\": \"Choisir une autre imprimerie\", \"payload\": \"again:3Z64PTXZ\", \"style\": \"main\"}]','[]','sent','2026-11-18 00:39:03.563121','2026-11-18 00:39:03.615325',NULL,NULL,0,''),
(71,'CDYJKWSVXWESXS4FGVQ7QK','retrieved:FY8A44YS','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','FY8A44YS','order_retrieved','{\"order_id\": \"FY8A44YS\", \"shop\": \"COIN COPIE\", \"total\": 15, \"how\": \"uncollected\", \"reason\": \"uncollected\"}','Votre commande chez COIN COPIE attendait depuis 7 jours : elle est close, 15 F sont payés. Demandez à la boutique si vos feuilles y sont encore.','[{\"label\": \"Voir le re\\u00e7u\", \"payload\": \"receipt:FY8A44YS\"}]','[]','sent','2026-11-25 22:09:19.975571','2026-11-25 22:09:21.278291',NULL,NULL,0,''),
(72,'JBMCQHZ9UQF29TX73AHPME','RRQNYQNG:2fde22d40b7f86b0b4b5872906b9280e103e1a32f','in','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','files','{}','note.pdf','[]','[]','received','2026-11-25 22:09:23.299439',NULL,NULL,NULL,0,''),
(73,'8UN8MZ9UBY5Y7J47ES3TD4','RRQNYQNG:2fde22d40b7f86b0b4b5872906b9280e103e1a32f:1','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-25 22:09:23.630765','2026-11-25 22:09:23.860489',NULL,NULL,0,''),
(74,'KXXAVKHKXWNWZFEXPEBG9J','ready:YF3X776FVWGZCF9FTHVUDB:1','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','document_ready','{\"revision\": \"YF3X776FVWGZCF9FTHVUDB\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"YF3X776FVWGZCF9FTHVUDB\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-25 22:09:25.261831','2026-11-25 22:09:25.722476',NULL,NULL,0,''),
(75,'G3R2HE56T8F5UZZ2KKTEYV','ready:YF3X776FVWGZCF9FTHVUDB:2','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-25 22:09:25.528251','2026-11-25 22:09:25.896675',NULL,NULL,0,''),
(76,'ZPSAKTEMBTH7FYZNKP6ZFK','RRQNYQNG:37d21ac4af08161e9696da079e908601f9e05987','in','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-25 22:09:26.527169',NULL,NULL,NULL,0,''),
(77,'Y7WQX25QFGRQ53PQ9EU95H','RRQNYQNG:37d21ac4af08161e9696da079e908601f9e05987:1','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-25T22:20:26.857874+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-25T22:20:26.857971+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-25T22:20:26.858007+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 22 h 20, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 22 h 20\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 22 h 20','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-25 22:09:26.912542','2026-11-25 22:09:27.174405',NULL,NULL,0,''),
(78,'PYW7B52DYBAAHF8RAKJERD','RRQNYQNG:29bbe13ecf01687db5b0cb4bb8f9d9928c9f48b5','in','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','tap','{}','COIN COPIE · 15 F','[]','[]','received','2026-11-25 22:09:27.817566',NULL,NULL,NULL,0,''),
(79,'2RC74DRQBHW9VA9S6X5JTV','RRQNYQNG:29bbe13ecf01687db5b0cb4bb8f9d9928c9f48b5:1','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','quote','{\"order_id\": \"Q6HHWRXP\", \"shop\": \"COIN COPIE\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d715 = 15\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 15, \"ready_at\": \"2026-11-25T22:20:28.100809+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"both_sides\", \"saved\": 3, \"total\": 12, \"pages\": []}]}','COIN COPIE : 1×15 = 15 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 22 h 20.\nPrix garanti 60 minutes. Votre solde : 0 F.','[{\"label\": \"Payer 15\\u00a0F\", \"payload\": \"pay:Q6HHWRXP\", \"style\": \"main\"}, {\"label\": \"Recto verso : \\u22123\\u00a0F\", \"payload\": \"saving:both_sides\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:Q6HHWRXP\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-25 22:09:28.165935','2026-11-25 22:09:28.285934',NULL,NULL,0,''),
(80,'ZX7NY2GXCP9MZVGJZFGJ3X','RRQNYQNG:23772eceed4a7e8a70d428f38bd66da67047104a','in','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','text','{}','9TCY-Q88R-K327-KDKC','[]','[]','received','2026-11-25 22:09:28.755677',NULL,NULL,NULL,0,''),
(81,'W6XC3TBBTJDVC6E4KF7XPR','topup:voucher:18:1','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"KDKC\", \"balance\": 2000, \"order_id\": \"Q6HHWRXP\", \"total\": 15, \"missing\": -1985}','Code accepté : 2 000 F ajoutés. Votre solde : 2 000 F.','[{\"label\": \"Payer maintenant 15\\u00a0F\", \"payload\": \"pay:Q6HHWRXP\", \"style\": \"main\"}]','[]','sent','2026-11-25 22:09:29.916213','2026-11-25 22:09:30.126681',NULL,NULL,0,''),
(82,'JYR7XU9DQSXSA7PTQVZSKQ','topup:voucher:18:2','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','recovery_code','{\"code\": \"NQKK7VDGWRHBFMAF\"}','Notez ce code de secours : NQKK-7VDG-WRHB-FMAF\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','sent','2026-11-25 22:09:29.972016','2026-11-25 22:09:30.214543',NULL,NULL,0,''),
(83,'QSG3S2B4AJZRKTKR5NHGD8','RRQNYQNG:7d482ec8ff22e2a382a9c4022d9d3f8663360b73','in','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','tap','{}','Payer maintenant 15 F','[]','[]','received','2026-11-25 22:09:30.469357',NULL,NULL,NULL,0,''),
(84,'K3RJS2JC8CX9A4Q876EB8G','placed:Q6HHWRXP','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','Q6HHWRXP','order_placed','{\"order_id\": \"Q6HHWRXP\", \"shop\": \"COIN COPIE\", \"total\": 15}','C\'est payé : 15 F sont réservés. COIN COPIE a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-25 22:09:30.712568','2026-11-25 22:09:30.934215',NULL,NULL,0,''),
(85,'FJRD4ZTXRVGWK8W9722KB8','aborted:Q6HHWRXP','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','Q6HHWRXP','order_aborted','{\"order_id\": \"Q6HHWRXP\", \"shop\": \"COIN COPIE\", \"total\": 15, \"reason\": \"no_answer\", \"by\": \"system\"}','COIN COPIE n\'a pas répondu : commande annulée, 15 F reviennent sur votre solde.','[]','[]','sent','2026-11-26 00:54:44.592323','2026-11-26 00:54:45.282447',NULL,NULL,0,''),
(86,'28X73NB4JTM6QCT5VQR4CT','ended:Q6HHWRXP:abort:1','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','Q6HHWRXP','print_elsewhere','{\"order_id\": \"Q6HHWRXP\"}','Votre fichier est gardé encore 24 heures : vous pouvez le faire imprimer ailleurs.','[{\"label\": \"Choisir une autre imprimerie\", \"payload\": \"again:Q6HHWRXP\", \"style\": \"main\"}]','[]','sent','2026-11-26 00:54:46.067739','2026-11-26 00:54:46.289906',NULL,NULL,0,''),
(87,'HTCEWDWDBCV4F6WGAKVX6E','WA3WEJCV:f2f17e33343af5145c4c27861c1790d27dddb5ff','in','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','fr','','text','{}','english','[]','[]','received','2026-11-26 00:54:47.376282',NULL,NULL,NULL,0,''),
(88,'DBJW7UY4HCT4VKB8EXFN4R','WA3WEJCV:f2f17e33343af5145c4c27861c1790d27dddb5ff:1','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','language_set','{}','I will speak English with you from now on.','[]','[]','sent','2026-11-26 00:54:47.464390','2026-11-26 00:54:47.614556',NULL,NULL,0,''),
(89,'2U5MPDTACU2ZGNGTPTPVEG','WA3WEJCV:44693c1332ef2e3cced56e750757ca23a5593f24f','in','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','files','{}','note.pdf','[]','[]','received','2026-11-26 00:54:48.239204',NULL,NULL,NULL,0,''),
(90,'GUDRT6X94QTXDZHNYXJUUK','WA3WEJCV:44693c1332ef2e3cced56e750757ca23a5593f24f:1','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','reading','{\"name\": \"note.pdf\"}','Received “note.pdf”. I am reading your file…','[]','[]','sent','2026-11-26 00:54:48.439638','2026-11-26 00:54:48.599245',NULL,NULL,0,''),
(91,'6DU4FYHZ769XGVUEHRR5G8','ready:JJ6697XFZBDQB5SVTK7VVH:1','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','document_ready','{\"revision\": \"JJ6697XFZBDQB5SVTK7VVH\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','“note.pdf”: 1 page, A4.\nNo colour.','[]','[{\"revision\": \"JJ6697XFZBDQB5SVTK7VVH\", \"sheet\": 0, \"alt\": \"Page previews, sheet 1\"}]','sent','2026-11-26 00:54:49.519401','2026-11-26 00:54:49.807940',NULL,NULL,0,''),
(92,'CPVFZS8MUEATC5KMR9S9M2','ready:JJ6697XFZBDQB5SVTK7VVH:2','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Printing: 1 copy · black and white · single-sided · A4 · no binding.\nFrom 10 F.\nTap to change, or write “2 copies double-sided pages 1-10”.','[{\"label\": \"Rayure binding\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Cerdeau binding\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"A3 paper\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Number of copies\", \"payload\": \"copies\"}, {\"label\": \"Improve the document\", \"payload\": \"improve\"}, {\"label\": \"Choose the shop\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 00:54:49.712845','2026-11-26 00:54:49.927137',NULL,NULL,0,''),
(93,'TW49366JKKK4GR5KQ6RBCB','WA3WEJCV:c59cbefb433d5bfd0d319ac7ecd59d8db31bf751','in','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','tap','{}','Choose the shop','[]','[]','received','2026-11-26 00:54:50.438595',NULL,NULL,NULL,0,''),
(94,'WPFKUKY526UBCNXJGJ4AMJ','WA3WEJCV:c59cbefb433d5bfd0d319ac7ecd59d8db31bf751:1','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:05:50.517005+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:05:50.517118+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:05:50.517157+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Exact price for your file:\n• LE PARRAIN (Dakar, Plateau): 10 F, open, should be ready at 1:05, ★ 5.0 (1)\n• COIN COPIE (Dakar, Médina): 15 F, open, should be ready at 1:05\n• PAPYRUS (Pikine): 20 F, open, should be ready at 1:05','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Other neighbourhoods\", \"payload\": \"places\"}, {\"label\": \"Near me\", \"payload\": \"locate\"}, {\"label\": \"Change the options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 00:54:50.525501','2026-11-26 00:54:50.580459',NULL,NULL,0,''),
(95,'3BCYJJQYTNC3D3BFJY39ZY','WA3WEJCV:d07a377bd0f365fb798b33810e932e8531746e3b','in','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','tap','{}','COIN COPIE · 15 F','[]','[]','received','2026-11-26 00:54:50.909962',NULL,NULL,NULL,0,''),
(96,'XAZ54WM9FNM9YZ9KKAQZT3','WA3WEJCV:d07a377bd0f365fb798b33810e932e8531746e3b:1','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','quote','{\"order_id\": \"AK88G8EY\", \"shop\": \"COIN COPIE\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d715 = 15\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 15, \"ready_at\": \"2026-11-26T01:05:51.478084+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"both_sides\", \"saved\": 3, \"total\": 12, \"pages\": []}]}','COIN COPIE: 1×15 = 15 F\n1 copy · black and white · single-sided · A4 · no binding\nShould be ready at 1:05.\nPrice guaranteed for 60 minutes. Your balance: 0 F.','[{\"label\": \"Pay 15\\u00a0F\", \"payload\": \"pay:AK88G8EY\", \"style\": \"main\"}, {\"label\": \"Double-sided: \\u22123\\u00a0F\", \"payload\": \"saving:both_sides\"}, {\"label\": \"See the proof\", \"payload\": \"proof:AK88G8EY\"}, {\"label\": \"Change the options\", \"payload\": \"options\"}, {\"label\": \"Another shop\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 00:54:51.553529','2026-11-26 00:54:51.770456',NULL,NULL,0,''),
(97,'PFGHBFWFEKA8VVW82M3SU8','WA3WEJCV:d04114f0cc02ddef694a16e6b67fcbf0f7e255e1','in','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','text','{}','CY8C-NRPU-24YE-PCNR','[]','[]','received','2026-11-26 00:54:52.192366',NULL,NULL,NULL,0,''),
(98,'UJ8YPYYMZC7CPGXS5AVA4S','topup:voucher:17:1','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"PCNR\", \"balance\": 2000, \"order_id\": \"AK88G8EY\", \"total\": 15, \"missing\": -1985}','Code accepted: 2 000 F added. Your balance: 2 000 F.','[{\"label\": \"Pay 15\\u00a0F now\", \"payload\": \"pay:AK88G8EY\", \"style\": \"main\"}]','[]','sent','2026-11-26 00:54:52.860367','2026-11-26 00:54:53.382934',NULL,NULL,0,''),
(99,'2SQQXKY8AYTYX9XNRDXANE','topup:voucher:17:2','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','recovery_code','{\"code\": \"597RRZJS4AQSDGFE\"}','Write down this recovery code: 597R-RZJS-4AQS-DGFE\nIt reopens your balance on another phone, or if this browser forgets who you are. I show it only once; do not give it to anyone.','[]','[]','sent','2026-11-26 00:54:53.074924','2026-11-26 00:54:53.572537',NULL,NULL,0,''),
(100,'3XQTC2ZF7FKKZ2RTJNDWWC','WA3WEJCV:15d7232e13ae4d401ac16275f6c2f5b7611020be','in','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','','tap','{}','Pay 15 F now','[]','[]','received','2026-11-26 00:54:53.905787',NULL,NULL,NULL,0,''),
(101,'8K65DKXHA75NHYJY9657R6','placed:AK88G8EY','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','AK88G8EY','order_placed','{\"order_id\": \"AK88G8EY\", \"shop\": \"COIN COPIE\", \"total\": 15}','Paid: 15 F is set aside. COIN COPIE has received your order; I will tell you as soon as it is accepted. The shop gets the money only when you collect. Write here to talk to the shop.','[]','[]','sent','2026-11-26 00:54:54.545786','2026-11-26 00:54:54.853726',NULL,NULL,0,''),
(102,'J2BCXMEVKJAZU8X9WDQGWA','topup:cash:92515303abe9269d9597e0966b0356c6:1','out','48Q5VYA2','chatfuel:default','toto54','fr','','topped_up','{\"amount\": 5000, \"how\": \"cash\", \"detail\": \"EveryPrint\", \"balance\": 5000}','EveryPrint a reçu vos 5 000 F en espèces. Votre solde : 5 000 F.','[]','[]','parked','2026-11-26 01:40:22.411626','2026-11-26 01:40:22.712473',NULL,NULL,0,''),
(103,'7P6SUEQF7Q7SD3CBC8RN8K','topup:cash:92515303abe9269d9597e0966b0356c6:2','out','48Q5VYA2','chatfuel:default','toto54','fr','','recovery_code','{\"code\": \"P3X3CP8939DUMAFK\"}','Notez ce code de secours : P3X3-CP89-39DU-MAFK\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','parked','2026-11-26 01:40:22.525478','2026-11-26 01:40:22.886489',NULL,NULL,0,''),
(104,'4MHR54VW9CEH5ZUCG5BHQE','placed:DGHFXCWT','out','48Q5VYA2','chatfuel:default','toto54','fr','DGHFXCWT','order_placed','{\"order_id\": \"DGHFXCWT\", \"shop\": \"LE PARRAIN\", \"total\": 10}','C\'est payé : 10 F sont réservés. LE PARRAIN a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','parked','2026-11-26 01:40:24.666338','2026-11-26 01:40:25.018433',NULL,NULL,0,''),
(105,'79YT4WMU9FQ47FBPPPBAQ5','complete:DGHFXCWT','out','48Q5VYA2','chatfuel:default','toto54','fr','DGHFXCWT','order_complete','{\"order_id\": \"DGHFXCWT\", \"shop\": \"LE PARRAIN\", \"code\": \"XNS2DH\"}','Votre commande est prête chez LE PARRAIN ! Montrez ce code au comptoir : XNS-2DH','[]','[]','parked','2026-11-26 01:40:25.023387','2026-11-26 01:40:25.494551',NULL,NULL,0,''),
(106,'QGM3C7BCQ7H4X2RVB3EDTV','retrieved:DGHFXCWT','out','48Q5VYA2','chatfuel:default','toto54','fr','DGHFXCWT','order_retrieved','{\"order_id\": \"DGHFXCWT\", \"shop\": \"LE PARRAIN\", \"total\": 10, \"how\": \"published\", \"reason\": \"\"}','Commande remise par LE PARRAIN. 10 F sont payés. Merci !','[{\"label\": \"Voir le re\\u00e7u\", \"payload\": \"receipt:DGHFXCWT\"}]','[]','parked','2026-11-26 01:40:25.682084','2026-11-26 01:40:26.206364',NULL,NULL,0,''),
(107,'9JY9H9TG78SRCVVHKM8ZJS','ended:DGHFXCWT:retrieved:1','out','48Q5VYA2','chatfuel:default','toto54','fr','DGHFXCWT','ask_score','{\"order_id\": \"DGHFXCWT\", \"shop\": \"LE PARRAIN\"}','Notez LE PARRAIN de 1 à 5 : comment était l\'impression ?','[{\"label\": \"1 \\u2605\", \"payload\": \"score:DGHFXCWT:1\"}, {\"label\": \"2 \\u2605\", \"payload\": \"score:DGHFXCWT:2\"}, {\"label\": \"3 \\u2605\", \"payload\": \"score:DGHFXCWT:3\"}, {\"label\": \"4 \\u2605\", \"payload\": \"score:DGHFXCWT:4\"}, {\"label\": \"5 \\u2605\", \"payload\": \"score:DGHFXCWT:5\"}]','[]','parked','2026-11-26 01:40:26.844624','2026-11-26 01:40:27.062739',NULL,NULL,0,''),
(108,'XK8NQPH35M5S4JNERG2EB2','placed:SNNSU9EE','out','48Q5VYA2','chatfuel:default','toto54','fr','SNNSU9EE','order_placed','{\"order_id\": \"SNNSU9EE\", \"shop\": \"LE PARRAIN\", \"total\": 30}','C\'est payé : 30 F sont réservés. LE PARRAIN a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','parked','2026-11-26 01:40:27.546732','2026-11-26 01:40:28.576016',NULL,NULL,0,''),
(109,'N2M2Z3N78SH7GMNU76Q8Q3','B9XB5PKR:ebcb4ceb432c0b6a3c7a4b25ca1bc4f24bb57544f','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','files','{}','note.pdf','[]','[]','received','2026-11-26 01:40:29.981896',NULL,NULL,NULL,0,''),
(110,'DTVRUA6WPJRF4RBHUC77GH','B9XB5PKR:ebcb4ceb432c0b6a3c7a4b25ca1bc4f24bb57544f:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:40:30.271944','2026-11-26 01:40:30.593174',NULL,NULL,0,''),
(111,'CGH2F24PVNZCXWY8NXVVW3','ready:GJXUE3M2W2YK9WWGPU863P:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','document_ready','{\"revision\": \"GJXUE3M2W2YK9WWGPU863P\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"GJXUE3M2W2YK9WWGPU863P\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:40:31.938891','2026-11-26 01:40:32.455412',NULL,NULL,0,''),
(112,'A6S6ZHBA7SRDXAWP826BTC','ready:GJXUE3M2W2YK9WWGPU863P:2','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:40:32.234155','2026-11-26 01:40:32.638371',NULL,NULL,0,''),
(113,'S7BEUASRS2HEVHGE6J2MXU','B9XB5PKR:a5620638fdc7b76874bbed9acac04be46ab9b0b5','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:40:33.044284',NULL,NULL,NULL,0,''),
(114,'KKV9DMEYGE9S8XBZMJSUZS','B9XB5PKR:a5620638fdc7b76874bbed9acac04be46ab9b0b5:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:33.274550+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:33.274705+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:33.274770+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 1 h 51, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 1 h 51\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 1 h 51','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:40:33.347698','2026-11-26 01:40:33.629188',NULL,NULL,0,''),
(115,'AXQQ6HRRK9FBVPWAQ3RSUD','B9XB5PKR:8a806c0e62f991858efca8bfc82310516f30d380','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','tap','{}','COIN COPIE · 15 F','[]','[]','received','2026-11-26 01:40:34.301359',NULL,NULL,NULL,0,''),
(116,'N74B996FT5HQHT7NYKQS6Q','B9XB5PKR:8a806c0e62f991858efca8bfc82310516f30d380:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','quote','{\"order_id\": \"RE8CKTSM\", \"shop\": \"COIN COPIE\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d715 = 15\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 15, \"ready_at\": \"2026-11-26T01:51:34.994129+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"both_sides\", \"saved\": 3, \"total\": 12, \"pages\": []}]}','COIN COPIE : 1×15 = 15 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 1 h 51.\nPrix garanti 60 minutes. Votre solde : 0 F.','[{\"label\": \"Payer 15\\u00a0F\", \"payload\": \"pay:RE8CKTSM\", \"style\": \"main\"}, {\"label\": \"Recto verso : \\u22123\\u00a0F\", \"payload\": \"saving:both_sides\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:RE8CKTSM\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:40:35.181963','2026-11-26 01:40:35.461746',NULL,NULL,0,''),
(117,'6ZDXDTDC376QTQCDAT3AR5','B9XB5PKR:85bd58ab78f6be293370366532ed94dd0b0b6484','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','text','{}','KF8G-H589-Q67M-RF43','[]','[]','received','2026-11-26 01:40:36.000271',NULL,NULL,NULL,0,''),
(118,'HQAHDNN3AGH245SPJPW6WF','topup:voucher:16:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"RF43\", \"balance\": 2000, \"order_id\": \"RE8CKTSM\", \"total\": 15, \"missing\": -1985}','Code accepté : 2 000 F ajoutés. Votre solde : 2 000 F.','[{\"label\": \"Payer maintenant 15\\u00a0F\", \"payload\": \"pay:RE8CKTSM\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:40:36.581774','2026-11-26 01:40:36.914636',NULL,NULL,0,''),
(119,'C6TZVH3HVMAME5QQF8ZBB5','topup:voucher:16:2','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','recovery_code','{\"code\": \"DUNNM5SPZ5K8TR4S\"}','Notez ce code de secours : DUNN-M5SP-Z5K8-TR4S\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','sent','2026-11-26 01:40:36.701781','2026-11-26 01:40:37.026501',NULL,NULL,0,''),
(120,'E6BW2CF8UHVS3AUWCC4YHN','B9XB5PKR:73c6ee3f3e438ca36e1b7d81130c1760ec50e86d','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','tap','{}','Payer maintenant 15 F','[]','[]','received','2026-11-26 01:40:37.409396',NULL,NULL,NULL,0,''),
(121,'KQ2M5EAMUKN9A6UK3MU5QX','placed:RE8CKTSM','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','RE8CKTSM','order_placed','{\"order_id\": \"RE8CKTSM\", \"shop\": \"COIN COPIE\", \"total\": 15}','C\'est payé : 15 F sont réservés. COIN COPIE a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-26 01:40:37.862341','2026-11-26 01:40:38.066684',NULL,NULL,0,''),
(122,'TGATFMTPUNR77DGJJFZJAU','KTPJ8HG4:da03eaf59e367aceb5803055eb75d9912f92b0bbf','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','files','{}','note.pdf','[]','[]','received','2026-11-26 01:40:38.906039',NULL,NULL,NULL,0,''),
(123,'948FKZ6K6BPSCP7SCA7HQ7','KTPJ8HG4:da03eaf59e367aceb5803055eb75d9912f92b0bbf:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:40:39.063134','2026-11-26 01:40:39.223321',NULL,NULL,0,''),
(124,'85SZDYC8UV9DJBYB8PMMZJ','ready:B6RMA465YDZCMRXR5J72CV:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','document_ready','{\"revision\": \"B6RMA465YDZCMRXR5J72CV\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"B6RMA465YDZCMRXR5J72CV\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:40:40.039013','2026-11-26 01:40:40.266418',NULL,NULL,0,''),
(125,'NH4U6U8Z65DAB3UBCTXVXY','ready:B6RMA465YDZCMRXR5J72CV:2','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:40:40.145798','2026-11-26 01:40:40.410211',NULL,NULL,0,''),
(126,'B5PX664UMVWATGFE8UY7BW','KTPJ8HG4:2177f4e85d0419dec11be5a326d41f20cf56e8f4','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:40:40.890057',NULL,NULL,NULL,0,''),
(127,'X37GT7MGGUJ5FGSCGJTX4Y','KTPJ8HG4:2177f4e85d0419dec11be5a326d41f20cf56e8f4:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:41.148775+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:41.148863+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:41.148893+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 1 h 51, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 1 h 51\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 1 h 51','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:40:41.185663','2026-11-26 01:40:41.350113',NULL,NULL,0,''),
(128,'V5HUCWC4TYJARBJXN882PV','KTPJ8HG4:6a5ff6063dc466ef5968db5c1dbb839ce15aadf1','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','tap','{}','COIN COPIE · 15 F','[]','[]','received','2026-11-26 01:40:41.905786',NULL,NULL,NULL,0,''),
(129,'PTYVCSG4CTU3PVYZBDBQ3S','KTPJ8HG4:6a5ff6063dc466ef5968db5c1dbb839ce15aadf1:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','quote','{\"order_id\": \"YGJZGE6M\", \"shop\": \"COIN COPIE\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d715 = 15\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 15, \"ready_at\": \"2026-11-26T01:51:42.375075+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"both_sides\", \"saved\": 3, \"total\": 12, \"pages\": []}]}','COIN COPIE : 1×15 = 15 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 1 h 51.\nPrix garanti 60 minutes. Votre solde : 0 F.','[{\"label\": \"Payer 15\\u00a0F\", \"payload\": \"pay:YGJZGE6M\", \"style\": \"main\"}, {\"label\": \"Recto verso : \\u22123\\u00a0F\", \"payload\": \"saving:both_sides\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:YGJZGE6M\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:40:42.454188','2026-11-26 01:40:42.595731',NULL,NULL,0,''),
(130,'A2DNFJZ68K3REN3JAYKMNV','KTPJ8HG4:33eca44831709089b174b4dbefee5114cfa1fd01','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','text','{}','7CXB-E2HE-FEK2-X85D','[]','[]','received','2026-11-26 01:40:43.074793',NULL,NULL,NULL,0,''),
(131,'3MFMA25VNDYF38TFFVKPWP','topup:voucher:15:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"X85D\", \"balance\": 2000, \"order_id\": \"YGJZGE6M\", \"total\": 15, \"missing\": -1985}','Code accepté : 2 000 F ajoutés. Votre solde : 2 000 F.','[{\"label\": \"Payer maintenant 15\\u00a0F\", \"payload\": \"pay:YGJZGE6M\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:40:43.813820','2026-11-26 01:40:44.090527',NULL,NULL,0,''),
(132,'ZAR4SQN49NFEAEJ52TBZVW','topup:voucher:15:2','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','recovery_code','{\"code\": \"N5ND59PV6MAZVBFC\"}','Notez ce code de secours : N5ND-59PV-6MAZ-VBFC\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','sent','2026-11-26 01:40:43.916705','2026-11-26 01:40:44.187891',NULL,NULL,0,''),
(133,'9HUEY8S5Q2ZMKEMDG6B5BS','KTPJ8HG4:abd3154cd29cc9deb18797832f8bf7f323c62c1b','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','tap','{}','Payer maintenant 15 F','[]','[]','received','2026-11-26 01:40:44.519719',NULL,NULL,NULL,0,''),
(134,'2WWXXJSABTGY35RD25JXCD','placed:YGJZGE6M','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','YGJZGE6M','order_placed','{\"order_id\": \"YGJZGE6M\", \"shop\": \"COIN COPIE\", \"total\": 15}','C\'est payé : 15 F sont réservés. COIN COPIE a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-26 01:40:45.232251','2026-11-26 01:40:45.438083',NULL,NULL,0,''),
(135,'VX6AY7E6B5N5CPTQJ7ZN8C','4QB4SNV8:30ce4841e737c1c6b11329d74e89c3b209c69dc7f','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','files','{}','note.pdf','[]','[]','received','2026-11-26 01:40:46.744707',NULL,NULL,NULL,0,''),
(136,'22HDJ3WRPTAGPT5PCSGK62','4QB4SNV8:30ce4841e737c1c6b11329d74e89c3b209c69dc7f:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:40:47.011725','2026-11-26 01:40:47.216485',NULL,NULL,0,''),
(137,'QYBJ5NV9CURJWJYVEFPERM','ready:KJGEJ5Y4F5NHY44PBUE8CU:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','document_ready','{\"revision\": \"KJGEJ5Y4F5NHY44PBUE8CU\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"KJGEJ5Y4F5NHY44PBUE8CU\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:40:48.430790','2026-11-26 01:40:48.911026',NULL,NULL,0,''),
(138,'VQ99ZEHCTMNBMFVSA3JKRK','ready:KJGEJ5Y4F5NHY44PBUE8CU:2','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:40:48.670563','2026-11-26 01:40:49.056499',NULL,NULL,0,''),
(139,'6HHZJN92MTPSEDDEG2AXAJ','4QB4SNV8:7704c215ca4d6019ae3f69ecc34137c5752e9e50','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:40:49.424865',NULL,NULL,NULL,0,''),
(140,'SVKDNJ5P7G9UG3RZKEXER4','4QB4SNV8:7704c215ca4d6019ae3f69ecc34137c5752e9e50:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:49.688295+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:49.688450+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:49.688527+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 1 h 51, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 1 h 51\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 1 h 51','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:40:49.716472','2026-11-26 01:40:49.902496',NULL,NULL,0,''),
(141,'YXGACXAGPFCM3YNKF3HSTG','4QB4SNV8:0a36211950497fd11c0903b42d3ed364a678c5b2','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','tap','{}','COIN COPIE · 15 F','[]','[]','received','2026-11-26 01:40:50.681867',NULL,NULL,NULL,0,''),
(142,'997ZW6336PA349DQ783EZ4','4QB4SNV8:0a36211950497fd11c0903b42d3ed364a678c5b2:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','quote','{\"order_id\": \"5B4KHF2X\", \"shop\": \"COIN COPIE\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d715 = 15\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 15, \"ready_at\": \"2026-11-26T01:51:51.547587+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"both_sides\", \"saved\": 3, \"total\": 12, \"pages\": []}]}','COIN COPIE : 1×15 = 15 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 1 h 51.\nPrix garanti 60 minutes. Votre solde : 0 F.','[{\"label\": \"Payer 15\\u00a0F\", \"payload\": \"pay:5B4KHF2X\", \"style\": \"main\"}, {\"label\": \"Recto verso : \\u22123\\u00a0F\", \"payload\": \"saving:both_sides\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:5B4KHF2X\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:40:51.700698','2026-11-26 01:40:51.926427',NULL,NULL,0,''),
(143,'3KGUT9DXS53S4E9V6Z2AWG','4QB4SNV8:2cc047efc9afa162506d86327e9d94ab73e46085','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','text','{}','SUF6-7ADA-XH3J-PEAE','[]','[]','received','2026-11-26 01:40:52.817946',NULL,NULL,NULL,0,''),
(144,'J37UU3TTF76Y6KNGE8SRZB','topup:voucher:14:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"PEAE\", \"balance\": 2000, \"order_id\": \"5B4KHF2X\", \"total\": 15, \"missing\": -1985}','Code accepté : 2 000 F ajoutés. Votre solde : 2 000 F.','[{\"label\": \"Payer maintenant 15\\u00a0F\", \"payload\": \"pay:5B4KHF2X\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:40:54.026463','2026-11-26 01:40:54.326409',NULL,NULL,0,''),
(145,'G5X88DPTVV8TN6CU3QT3ZW','topup:voucher:14:2','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','recovery_code','{\"code\": \"2KJPHDWGT6DUKW2N\"}','Notez ce code de secours : 2KJP-HDWG-T6DU-KW2N\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','sent','2026-11-26 01:40:54.196966','2026-11-26 01:40:54.492392',NULL,NULL,0,''),
(146,'7RYNSKDB9KJPU8ACKGMF65','4QB4SNV8:b509af04440a9bbbe82f14eadb863b5c2b19d652','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','tap','{}','Payer maintenant 15 F','[]','[]','received','2026-11-26 01:40:54.872005',NULL,NULL,NULL,0,''),
(147,'MDA5SFPNTG8Q266Y264QMF','placed:5B4KHF2X','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','5B4KHF2X','order_placed','{\"order_id\": \"5B4KHF2X\", \"shop\": \"COIN COPIE\", \"total\": 15}','C\'est payé : 15 F sont réservés. COIN COPIE a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-26 01:40:55.345988','2026-11-26 01:40:55.502510',NULL,NULL,0,''),
(148,'B4KYC44D86HXF39M5NTTN9','E7T2GTYH:a1460ebe6136330ce0cbaf9fad5fe87a0f2ef849f','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','files','{}','note.pdf','[]','[]','received','2026-11-26 01:40:56.325961',NULL,NULL,NULL,0,''),
(149,'ZPK8QN8HXDHZEN89E6JKG8','E7T2GTYH:a1460ebe6136330ce0cbaf9fad5fe87a0f2ef849f:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:40:56.553789','2026-11-26 01:40:56.695310',NULL,NULL,0,''),
(150,'WKAW8EGWBTCQWY9Z6W9RBD','ready:6BCCR37F6XC7RJJ54YFE7H:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','document_ready','{\"revision\": \"6BCCR37F6XC7RJJ54YFE7H\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"6BCCR37F6XC7RJJ54YFE7H\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:40:57.086495','2026-11-26 01:40:57.338564',NULL,NULL,0,''),
(151,'SJZY2ZQQUQSCXZ5MF94C83','ready:6BCCR37F6XC7RJJ54YFE7H:2','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:40:57.182332','2026-11-26 01:40:57.455857',NULL,NULL,0,''),
(152,'VS8SGWSB2SF34QN2QR69JT','E7T2GTYH:3addb94c972dccdbac0487f4e7c5c7a0a6c7a66e','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:40:57.817783',NULL,NULL,NULL,0,''),
(153,'BRCR8FVHARU6K87DXF4CB8','E7T2GTYH:3addb94c972dccdbac0487f4e7c5c7a0a6c7a66e:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:58.050480+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:58.050582+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:51:58.050631+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 1 h 51, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 1 h 51\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 1 h 51','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:40:58.077969','2026-11-26 01:40:58.249510',NULL,NULL,0,''),
(154,'W5STFW36REPA9VEFNQWB44','E7T2GTYH:e05b58169c8de81be5407c7c8d41067ad7058232','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','tap','{}','COIN COPIE · 15 F','[]','[]','received','2026-11-26 01:40:58.564711',NULL,NULL,NULL,0,''),
(155,'ZWRCH435GEU9BAD6RZYQMF','E7T2GTYH:e05b58169c8de81be5407c7c8d41067ad7058232:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','quote','{\"order_id\": \"5QW3HMZ7\", \"shop\": \"COIN COPIE\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d715 = 15\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 15, \"ready_at\": \"2026-11-26T01:51:58.740857+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"both_sides\", \"saved\": 3, \"total\": 12, \"pages\": []}]}','COIN COPIE : 1×15 = 15 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 1 h 51.\nPrix garanti 60 minutes. Votre solde : 0 F.','[{\"label\": \"Payer 15\\u00a0F\", \"payload\": \"pay:5QW3HMZ7\", \"style\": \"main\"}, {\"label\": \"Recto verso : \\u22123\\u00a0F\", \"payload\": \"saving:both_sides\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:5QW3HMZ7\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:40:58.773361','2026-11-26 01:40:58.848932',NULL,NULL,0,''),
(156,'CN8PV6RZCJ2YTT43FVCAKH','E7T2GTYH:2a011ee08b88fad9908041797a15a4fa8050e684','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','text','{}','WUC2-FCS5-Y5HR-36DC','[]','[]','received','2026-11-26 01:40:59.110587',NULL,NULL,NULL,0,''),
(157,'7SAJ75JRB4QEHMKJ7E2QEY','topup:voucher:13:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"36DC\", \"balance\": 2000, \"order_id\": \"5QW3HMZ7\", \"total\": 15, \"missing\": -1985}','Code accepté : 2 000 F ajoutés. Votre solde : 2 000 F.','[{\"label\": \"Payer maintenant 15\\u00a0F\", \"payload\": \"pay:5QW3HMZ7\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:40:59.405263','2026-11-26 01:40:59.472050',NULL,NULL,0,''),
(158,'Y6HME8RPUD6848TREMBNP2','topup:voucher:13:2','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','recovery_code','{\"code\": \"9KDEZBS53R6R8FFK\"}','Notez ce code de secours : 9KDE-ZBS5-3R6R-8FFK\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','sent','2026-11-26 01:40:59.413174','2026-11-26 01:40:59.508459',NULL,NULL,0,''),
(159,'3EDJYXBNRUZ88YCUATB253','E7T2GTYH:8d126c60c9d2fec6356bc08b812fe9eb00be92b0','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','tap','{}','Payer maintenant 15 F','[]','[]','received','2026-11-26 01:40:59.857846',NULL,NULL,NULL,0,''),
(160,'VPPEC7XHAMAD6XEUEYDP3U','placed:5QW3HMZ7','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','5QW3HMZ7','order_placed','{\"order_id\": \"5QW3HMZ7\", \"shop\": \"COIN COPIE\", \"total\": 15}','C\'est payé : 15 F sont réservés. COIN COPIE a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-26 01:40:59.937926','2026-11-26 01:41:00.006849',NULL,NULL,0,''),
(161,'KBWZS88768TBPQGPNPJDMH','X5BXXM3H:b8595624126bf13c13d05a49dfc92398bec9728cf','in','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','files','{}','note.pdf','[]','[]','received','2026-11-26 01:41:00.326364',NULL,NULL,NULL,0,''),
(162,'V4EAVSV59GD9XXF3CB8MXF','X5BXXM3H:b8595624126bf13c13d05a49dfc92398bec9728cf:1','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:41:00.406031','2026-11-26 01:41:00.472390',NULL,NULL,0,''),
(163,'NFZGNTBXNZ3FQVW6KXCPU8','ready:PUNKFWVH99WD8DK75UKK6G:1','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','document_ready','{\"revision\": \"PUNKFWVH99WD8DK75UKK6G\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"PUNKFWVH99WD8DK75UKK6G\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:41:01.169810','2026-11-26 01:41:01.517476',NULL,NULL,0,''),
(164,'K7JFED89PJUAJMKUEEGRZ6','ready:PUNKFWVH99WD8DK75UKK6G:2','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:01.362748','2026-11-26 01:41:01.634224',NULL,NULL,0,''),
(165,'XVD7CFAS3UNBC7XMQWCM8Z','X5BXXM3H:314177d71ab7d98f1c98b0596a11edbee7a8c1a3','in','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:41:02.097812',NULL,NULL,NULL,0,''),
(166,'FDDSKPVTFA3833JGU7236T','X5BXXM3H:314177d71ab7d98f1c98b0596a11edbee7a8c1a3:1','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:52:02.314464+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:52:02.314566+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:52:02.314613+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 1 h 52, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 1 h 52\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 1 h 52','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:41:02.349762','2026-11-26 01:41:02.442528',NULL,NULL,0,''),
(167,'ZZH8G9P9FEDUDWUG7EB8X3','X5BXXM3H:827e66ef720a87dcd1645cc09ff5c40c9622c17d','in','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','tap','{}','COIN COPIE · 15 F','[]','[]','received','2026-11-26 01:41:02.720061',NULL,NULL,NULL,0,''),
(168,'45XEWGAYUEXVHJGHBSCMF2','X5BXXM3H:827e66ef720a87dcd1645cc09ff5c40c9622c17d:1','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','quote','{\"order_id\": \"BYPAHEJ4\", \"shop\": \"COIN COPIE\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d715 = 15\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 15, \"ready_at\": \"2026-11-26T01:52:02.995973+00:00\", \"is_closing\": false, \"balance\": 0, \"change\": \"\", \"savings\": [{\"code\": \"both_sides\", \"saved\": 3, \"total\": 12, \"pages\": []}]}','COIN COPIE : 1×15 = 15 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 1 h 52.\nPrix garanti 60 minutes. Votre solde : 0 F.','[{\"label\": \"Payer 15\\u00a0F\", \"payload\": \"pay:BYPAHEJ4\", \"style\": \"main\"}, {\"label\": \"Recto verso : \\u22123\\u00a0F\", \"payload\": \"saving:both_sides\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:BYPAHEJ4\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:41:03.008037','2026-11-26 01:41:03.115068',NULL,NULL,0,''),
(169,'BV9CDC4Q5RXNXC4GJQT7UH','X5BXXM3H:7095472c38716491aea6b4a88ea492818234eb53','in','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','text','{}','5HRB-9YE4-PJMD-T63S','[]','[]','received','2026-11-26 01:41:03.314111',NULL,NULL,NULL,0,''),
(170,'QHJNMKCXJT5EDMT2NNSJYR','topup:voucher:12:1','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','topped_up','{\"amount\": 2000, \"how\": \"voucher\", \"detail\": \"T63S\", \"balance\": 2000, \"order_id\": \"BYPAHEJ4\", \"total\": 15, \"missing\": -1985}','Code accepté : 2 000 F ajoutés. Votre solde : 2 000 F.','[{\"label\": \"Payer maintenant 15\\u00a0F\", \"payload\": \"pay:BYPAHEJ4\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:03.810055','2026-11-26 01:41:03.906243',NULL,NULL,0,''),
(171,'6XJMN569AZ9RACFSEQQEX7','topup:voucher:12:2','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','recovery_code','{\"code\": \"Y7U85WRCBCGFUPEG\"}','Notez ce code de secours : Y7U8-5WRC-BCGF-UPEG\nIl rouvre votre solde sur un autre téléphone, ou si ce navigateur oublie qui vous êtes. Je ne le montre qu\'une fois ; ne le donnez à personne.','[]','[]','sent','2026-11-26 01:41:03.833563','2026-11-26 01:41:03.979689',NULL,NULL,0,''),
(172,'R7GD99URUKDWY97M59UJM6','X5BXXM3H:34b64aedb03ce6d05276cb555c7111578895da2f','in','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','tap','{}','Payer maintenant 15 F','[]','[]','received','2026-11-26 01:41:04.153827',NULL,NULL,NULL,0,''),
(173,'786NUXE9JG3SFKAFTQ9R8T','placed:BYPAHEJ4','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','BYPAHEJ4','order_placed','{\"order_id\": \"BYPAHEJ4\", \"shop\": \"COIN COPIE\", \"total\": 15}','C\'est payé : 15 F sont réservés. COIN COPIE a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-26 01:41:04.273840','2026-11-26 01:41:04.348481',NULL,NULL,0,''),
(174,'K7KCMZKN2HQSKC3NPJG6DS','B9XB5PKR:6b1850d2a6f4960a3234666255ee78b3d7dc05d7','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','text','{}','annuler','[]','[]','received','2026-11-26 01:41:04.766475',NULL,NULL,NULL,0,''),
(175,'2XXUQM6NBQKU8E7STTC6VZ','B9XB5PKR:6b1850d2a6f4960a3234666255ee78b3d7dc05d7:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','confirm_cancel','{\"order_id\": \"RE8CKTSM\", \"shop\": \"COIN COPIE\", \"total\": 15}','Annuler la commande chez COIN COPIE ? 15 F reviennent sur votre solde.','[{\"label\": \"Oui, annuler\", \"payload\": \"cancel:RE8CKTSM\", \"style\": \"main\"}, {\"label\": \"Non, la garder\", \"payload\": \"keep\"}]','[]','sent','2026-11-26 01:41:04.836152','2026-11-26 01:41:04.998434',NULL,NULL,0,''),
(176,'264HBQAGYU9XCDPJQSQ2HE','accepted:YGJZGE6M:2026-11-26T02:41:06.148867+00:00','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','YGJZGE6M','order_accepted','{\"order_id\": \"YGJZGE6M\", \"shop\": \"COIN COPIE\", \"ready_at\": \"2026-11-26T02:41:06.148867+00:00\"}','COIN COPIE a accepté votre commande : normalement prête à 2 h 41.','[]','[]','sent','2026-11-26 01:41:06.305885','2026-11-26 01:41:06.646379',NULL,NULL,0,''),
(177,'3XP7DME9HDU6W3XW7DXPKS','complete:5QW3HMZ7','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','5QW3HMZ7','order_complete','{\"order_id\": \"5QW3HMZ7\", \"shop\": \"COIN COPIE\", \"code\": \"Z43FTE\"}','Votre commande est prête chez COIN COPIE ! Montrez ce code au comptoir : Z43-FTE','[]','[]','sent','2026-11-26 01:41:12.800564','2026-11-26 01:41:13.171350',NULL,NULL,0,''),
(178,'M4NQRWPYMMU3CHUDUHB3V8','complete:BYPAHEJ4','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','BYPAHEJ4','order_complete','{\"order_id\": \"BYPAHEJ4\", \"shop\": \"COIN COPIE\", \"code\": \"6QR6K3\"}','Votre commande est prête chez COIN COPIE ! Montrez ce code au comptoir : 6QR-6K3','[]','[]','sent','2026-11-26 01:41:14.525883','2026-11-26 01:41:14.966211',NULL,NULL,0,''),
(179,'BX73KBG9EYEAAWJKYD234A','retrieved:BYPAHEJ4','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','BYPAHEJ4','order_retrieved','{\"order_id\": \"BYPAHEJ4\", \"shop\": \"COIN COPIE\", \"total\": 15, \"how\": \"no_code\", \"reason\": \"Penda, M3H, t\\u00e9l\\u00e9phone d\\u00e9charg\\u00e9\"}','COIN COPIE a remis votre commande sans code (raison : Penda, M3H, téléphone déchargé). 15 F sont payés. Si ce n\'était pas vous, écrivez-le ici tout de suite.','[{\"label\": \"Voir le re\\u00e7u\", \"payload\": \"receipt:BYPAHEJ4\"}]','[]','sent','2026-11-26 01:41:16.745860','2026-11-26 01:41:17.216170',NULL,NULL,0,''),
(180,'RD9WEGBU3Z9PHS25M2GPCS','ended:BYPAHEJ4:retrieved:1','out','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','BYPAHEJ4','ask_score','{\"order_id\": \"BYPAHEJ4\", \"shop\": \"COIN COPIE\"}','Notez COIN COPIE de 1 à 5 : comment était l\'impression ?','[{\"label\": \"1 \\u2605\", \"payload\": \"score:BYPAHEJ4:1\"}, {\"label\": \"2 \\u2605\", \"payload\": \"score:BYPAHEJ4:2\"}, {\"label\": \"3 \\u2605\", \"payload\": \"score:BYPAHEJ4:3\"}, {\"label\": \"4 \\u2605\", \"payload\": \"score:BYPAHEJ4:4\"}, {\"label\": \"5 \\u2605\", \"payload\": \"score:BYPAHEJ4:5\"}]','[]','sent','2026-11-26 01:41:17.596028','2026-11-26 01:41:17.782296',NULL,NULL,0,''),
(181,'6H68FR6WGCP2VF88JDM7V6','C9S4WRFD:9bc43f54e22fb40743db27f459a506d71aae1883f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','cv.pdf','[]','[]','received','2026-11-26 01:41:18.307492',NULL,NULL,NULL,0,''),
(182,'QPXRSV29C6QAYBUGPWT4P2','C9S4WRFD:9bc43f54e22fb40743db27f459a506d71aae1883f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"cv.pdf\"}','Bien reçu « cv.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:41:18.557812','2026-11-26 01:41:18.722720',NULL,NULL,0,''),
(183,'7226P2YKM29W8HDK7KVAKX','refused:2GPTE93HN6M32PCRZP4MEM:2026-11-26T01:41:19.582875+00:00:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','document_refused','{\"code\": \"broken\", \"params\": {\"name\": \"cv.pdf\"}}','« cv.pdf » est abîmé ou incomplet : il ne s’ouvre pas. Rien n’est débité. Enregistrez-le à nouveau en PDF et renvoyez-le.','[]','[]','sent','2026-11-26 01:41:20.370445','2026-11-26 01:41:20.687486',NULL,NULL,0,''),
(184,'WXCWNPCNZKPWTJ9XSGXXDU','C9S4WRFD:4db38dcab4a2c7e02e525d29d4db7be2775cc329f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','secret.pdf','[]','[]','received','2026-11-26 01:41:21.579066',NULL,NULL,NULL,0,''),
(185,'45RGVEKQHA6AZ6J62UZWGR','C9S4WRFD:4db38dcab4a2c7e02e525d29d4db7be2775cc329f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"secret.pdf\"}','Bien reçu « secret.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:41:21.796744','2026-11-26 01:41:21.978265',NULL,NULL,0,''),
(186,'BV27KFKZCDBMHQ2M9VMY8C','refused:6XB42AD3J4EQU3NC9RG24V:2026-11-26T01:41:22.574309+00:00:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_password','{\"code\": \"password_needed\", \"params\": {\"name\": \"secret.pdf\"}}','« secret.pdf » demande un mot de passe : écrivez-le ici, il ne sera pas gardé.','[{\"label\": \"Envoyer un autre fichier\", \"payload\": \"new\"}]','[]','sent','2026-11-26 01:41:23.121790','2026-11-26 01:41:23.384186',NULL,NULL,0,''),
(187,'979QRB5YZ7BPXWFHHEVDHZ','C9S4WRFD:867a616890abc528dd6ae0fdbcb2687cd647b6c2','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','••••','[]','[]','received','2026-11-26 01:41:24.388591',NULL,NULL,NULL,0,''),
(188,'7CWWGEK2X8S6KHESMMM59A','C9S4WRFD:867a616890abc528dd6ae0fdbcb2687cd647b6c2:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"secret.pdf\"}','Bien reçu « secret.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:41:24.554182','2026-11-26 01:41:24.831529',NULL,NULL,0,''),
(189,'G5CST4EVQXGD59ZB6YA4NG','refused:6XB42AD3J4EQU3NC9RG24V:2026-11-26T01:41:25.498664+00:00:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_password','{\"code\": \"password_wrong\", \"params\": {\"name\": \"secret.pdf\"}}','Ce mot de passe n’ouvre pas « secret.pdf ». Écrivez-le encore une fois, il ne sera pas gardé.','[{\"label\": \"Envoyer un autre fichier\", \"payload\": \"new\"}]','[]','sent','2026-11-26 01:41:26.362041','2026-11-26 01:41:26.446635',NULL,NULL,0,''),
(190,'BB76MUZ92AFDJ4YE7APRZT','C9S4WRFD:de67fca714b12059723877441e447f1ddc763230','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','••••','[]','[]','received','2026-11-26 01:41:26.813796',NULL,NULL,NULL,0,''),
(191,'VATFPPSD7WY3DAC9M5RDXN','C9S4WRFD:de67fca714b12059723877441e447f1ddc763230:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"secret.pdf\"}','Bien reçu « secret.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:41:26.917848','2026-11-26 01:41:27.018254',NULL,NULL,0,''),
(192,'BHSFGHGTXHZSMNEZTFSK8J','ready:6XB42AD3J4EQU3NC9RG24V:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','document_ready','{\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 2, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2]}], \"colour_pages\": [2], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« secret.pdf » : 2 pages, A4.\nCouleur : page 2.','[]','[{\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:41:28.485850','2026-11-26 01:41:28.763000',NULL,NULL,0,''),
(193,'JG52ZST89JRQX2WR67QXGS','ready:6XB42AD3J4EQU3NC9RG24V:2','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"secret.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 20, \"choices\": [{\"option\": \"colour\", \"value\": \"auto\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"two\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 20 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Couleur o\\u00f9 il y en a\", \"payload\": \"set:colour=auto\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto verso\", \"payload\": \"set:sides=two\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:28.669848','2026-11-26 01:41:28.838419',NULL,NULL,0,''),
(194,'V2AK9DSE3J8WW9AZ7YXA75','C9S4WRFD:fbfa76b3b65823485a888e7c7361ae690247f0cef','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','cours.pdf','[]','[]','received','2026-11-26 01:41:29.226022',NULL,NULL,NULL,0,''),
(195,'HRZ3XRCBT4RBUNVC2PH6D3','C9S4WRFD:fbfa76b3b65823485a888e7c7361ae690247f0cef:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"cours.pdf\"}','Bien reçu « cours.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:41:29.482405','2026-11-26 01:41:29.615188',NULL,NULL,0,''),
(196,'H3G8D7DUE3ZFWGX68J2JWZ','ready:E3P66BVXKNWG4AVNTEVTY9:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','document_ready','{\"revision\": \"E3P66BVXKNWG4AVNTEVTY9\", \"name\": \"cours.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [{\"code\": \"blank_pages\", \"fix\": \"drop_blank\", \"pages\": [3], \"confidence\": null}, {\"code\": \"nearly_blank_pages\", \"fix\": \"drop_blank\", \"pages\": [1, 5, 6, 7, 8], \"confidence\": null}, {\"code\": \"faint_colour\", \"fix\": \"gray\", \"pages\": [4], \"confidence\": null}], \"pages\": 8, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3, 4, 5, 6, 7, 8]}], \"colour_pages\": [2], \"faint_colour_pages\": [4], \"blank_pages\": [3], \"problems\": [{\"code\": \"blank_pages\", \"message\": \"Il n\\u2019y a rien \\u00e0 imprimer ici : page 3. Sans cela, vous payez moins.\", \"pages\": [3], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1, 5\\u20138. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 5, 6, 7, 8], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"faint_colour\", \"message\": \"La couleur est tr\\u00e8s p\\u00e2le (page 4) : en noir et blanc, cela co\\u00fbte moins cher.\", \"pages\": [4], \"params\": {}, \"fix\": \"gray\"}]}','« cours.pdf » : 8 pages, A4.\nCouleur : page 2. Couleur très pâle : page 4, comptée en noir et blanc.\nPage blanche : 3.\n⚠ Il n’y a rien à imprimer ici : page 3. Sans cela, vous payez moins.\n⚠ Il n’y a presque rien ici : pages 1, 5–8. Voulez-vous l’enlever ?\n⚠ La couleur est très pâle (page 4) : en noir et blanc, cela coûte moins cher.','[{\"label\": \"Enlever les pages blanches\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:blank_pages\"}, {\"label\": \"Enlever les pages presque blanches\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:nearly_blank_pages\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}]','[{\"revision\": \"E3P66BVXKNWG4AVNTEVTY9\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:41:30.994916','2026-11-26 01:41:31.117175',NULL,NULL,0,''),
(197,'367H99S8DKYPNRCS34QFTT','ready:E3P66BVXKNWG4AVNTEVTY9:2','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 80, \"choices\": [{\"option\": \"colour\", \"value\": \"auto\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"two\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 80 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Couleur o\\u00f9 il y en a\", \"payload\": \"set:colour=auto\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto verso\", \"payload\": \"set:sides=two\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:31.063554','2026-11-26 01:41:31.202347',NULL,NULL,0,''),
(198,'AVRGV6PP87UNHB73AW78FP','C9S4WRFD:22e60cf3b76691bd12c33e7c6c151a13d9baf6e2','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Améliorer le document','[]','[]','received','2026-11-26 01:41:31.611618',NULL,NULL,NULL,0,''),
(199,'NW8U6XPFXMXKVTREERAU2U','C9S4WRFD:22e60cf3b76691bd12c33e7c6c151a13d9baf6e2:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','improve','{\"revision\": \"E3P66BVXKNWG4AVNTEVTY9\", \"name\": \"cours.pdf\", \"problems\": [{\"code\": \"blank_pages\", \"pages\": [3], \"params\": {}}, {\"code\": \"nearly_blank_pages\", \"pages\": [1, 5, 6, 7, 8], \"params\": {}}, {\"code\": \"faint_colour\", \"pages\": [4], \"params\": {}}], \"fixes\": [{\"code\": \"blank_pages\", \"fix\": \"drop_blank\", \"pages\": [3], \"confidence\": null}, {\"code\": \"nearly_blank_pages\", \"fix\": \"drop_blank\", \"pages\": [1, 5, 6, 7, 8], \"confidence\": null}, {\"code\": \"faint_colour\", \"fix\": \"gray\", \"pages\": [4], \"confidence\": null}], \"wishes\": [\"gray_pages\", \"rotate_pages\", \"binding_margin\"]}','« cours.pdf » :\n⚠ Il n’y a rien à imprimer ici : page 3. Sans cela, vous payez moins.\n⚠ Il n’y a presque rien ici : pages 1, 5–8. Voulez-vous l’enlever ?\n⚠ La couleur est très pâle (page 4) : en noir et blanc, cela coûte moins cher.\nChaque correction fait une nouvelle version : vous comparez, puis vous choisissez.','[{\"label\": \"Enlever les pages blanches\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:blank_pages\"}, {\"label\": \"Enlever les pages presque blanches\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:nearly_blank_pages\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Pages en noir et blanc\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:gray_pages\"}, {\"label\": \"Tourner des pages\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:rotate_pages\"}, {\"label\": \"Marge de reliure\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:binding_margin\"}, {\"label\": \"Retour aux options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:41:31.678869','2026-11-26 01:41:31.734836',NULL,NULL,0,''),
(200,'TM6NR3RED4SZYGD8SKTHN7','C9S4WRFD:48fdeef067318780e083d9ed251f1e1577db8a57','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Enlever les pages blanches','[]','[]','received','2026-11-26 01:41:32.409833',NULL,NULL,NULL,0,''),
(201,'URNNA7T8BDGCUNV5W88HEN','C9S4WRFD:48fdeef067318780e083d9ed251f1e1577db8a57:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','fixing','{\"name\": \"cours.pdf\"}','Je prépare la correction de « cours.pdf ». Votre fichier d\'origine reste tel quel.','[]','[]','sent','2026-11-26 01:41:32.568217','2026-11-26 01:41:32.686817',NULL,NULL,0,''),
(202,'QZJYN87EJ65NPF59REEPHQ','refused:PSWMA2EF8MTKKYCTSUH2BP:2026-11-26T01:41:32.906737+00:00:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','fix_refused','{\"name\": \"cours.pdf\", \"code\": \"engine_failed\"}','Cette correction n\'est pas possible sur « cours.pdf ». Votre document reste tel quel : vous pouvez continuer avec lui.','[{\"label\": \"Retour aux options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:41:33.310518','2026-11-26 01:41:33.462312',NULL,NULL,0,''),
(203,'TJMNJZUD9H5ZSUM67YQ4RS','C9S4WRFD:7fa93ccf5eb1e58281d2fdccc80a6d78854080b2','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','pages 40-50','[]','[]','received','2026-11-26 01:41:33.862501',NULL,NULL,NULL,0,''),
(204,'ACYE8RSESDF5EY8PZ36EN4','C9S4WRFD:7fa93ccf5eb1e58281d2fdccc80a6d78854080b2:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','range_refused','{\"code\": \"page_range_outside\", \"params\": {\"text\": \"40-50\", \"first\": 1, \"last\": 8, \"total\": 8}}','Les pages « 40-50 » ne sont pas dans le document, qui va de la page 1 à la page 8. Écrivez d’autres pages, ou « tout ». Vos autres choix sont gardés.','[]','[]','sent','2026-11-26 01:41:34.074233','2026-11-26 01:41:34.226409',NULL,NULL,0,''),
(205,'2J3WJ5AP3SJ9AR39YDMS6G','C9S4WRFD:8416e8afec8e0c1cb942578777c4594f85ade9b9','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','recto verso farfelu','[]','[]','received','2026-11-26 01:41:35.013771',NULL,NULL,NULL,0,''),
(206,'DHHSN623PDVEP2VUD546WQ','C9S4WRFD:8416e8afec8e0c1cb942578777c4594f85ade9b9:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 80, \"choices\": [{\"option\": \"colour\", \"value\": \"auto\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"copies\", \"value\": 1}], \"unknown\": \"farfelu\"}','Je n\'ai pas compris « farfelu » ; le reste est noté.\nImpression : 1 exemplaire · noir et blanc · recto verso · A4 · sans reliure.\nÀ partir de 80 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Couleur o\\u00f9 il y en a\", \"payload\": \"set:colour=auto\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:35.459374','2026-11-26 01:41:35.659464',NULL,NULL,0,''),
(207,'MDCWRFT3HS4AUV6VUSZBKB','C9S4WRFD:8874403f13548a9611482f10c0976f647c205266','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','pages 1-8','[]','[]','received','2026-11-26 01:41:36.647674',NULL,NULL,NULL,0,''),
(208,'2GEB5HMTZNQZ7Z6MJTYTC4','C9S4WRFD:8874403f13548a9611482f10c0976f647c205266:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"1-8\", \"colour\": \"gray\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 80, \"choices\": [{\"option\": \"colour\", \"value\": \"auto\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"pages\", \"value\": \"All\"}, {\"option\": \"copies\", \"value\": 1}], \"unknown\": \"\", \"selected\": 8, \"doubles\": false}','Cela fait 8 pages.\nImpression : 1 exemplaire · noir et blanc · recto verso · A4 · pages 1-8 · sans reliure.\nÀ partir de 80 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Couleur o\\u00f9 il y en a\", \"payload\": \"set:colour=auto\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Toutes les pages\", \"payload\": \"set:pages=All\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:37.179942','2026-11-26 01:41:37.459431',NULL,NULL,0,''),
(209,'7TA9T2ACD3SWKFGCUVH49Q','C9S4WRFD:d1b0f7925c715682d384353aa92bd065aa928000','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Nombre d\'exemplaires','[]','[]','received','2026-11-26 01:41:38.488489',NULL,NULL,NULL,0,''),
(210,'2V4DEURCB3UX5TWY8BK3QN','C9S4WRFD:d1b0f7925c715682d384353aa92bd065aa928000:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','choose_copies','{}','Combien d\'exemplaires ? Touchez ou écrivez un nombre.','[{\"label\": \"1\", \"payload\": \"set:copies=1\"}, {\"label\": \"2\", \"payload\": \"set:copies=2\"}, {\"label\": \"3\", \"payload\": \"set:copies=3\"}, {\"label\": \"4\", \"payload\": \"set:copies=4\"}, {\"label\": \"5\", \"payload\": \"set:copies=5\"}, {\"label\": \"10\", \"payload\": \"set:copies=10\"}]','[]','sent','2026-11-26 01:41:38.666637','2026-11-26 01:41:38.898035',NULL,NULL,0,''),
(211,'W5Z4X3RHD9PGBRGKWBBHAN','C9S4WRFD:0d01951ae8b008b2064d356802e4988f34ced5dd','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','2','[]','[]','received','2026-11-26 01:41:39.849822',NULL,NULL,NULL,0,''),
(212,'VQ6G5N6E8R635S3BBYAPTV','C9S4WRFD:0d01951ae8b008b2064d356802e4988f34ced5dd:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"1-8\", \"colour\": \"gray\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 160, \"choices\": [{\"option\": \"colour\", \"value\": \"auto\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"pages\", \"value\": \"All\"}, {\"option\": \"copies\", \"value\": 2}], \"unknown\": \"\"}','Impression : 2 exemplaires · noir et blanc · recto verso · A4 · pages 1-8 · sans reliure.\nÀ partir de 160 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Couleur o\\u00f9 il y en a\", \"payload\": \"set:colour=auto\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Toutes les pages\", \"payload\": \"set:pages=All\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:40.565614','2026-11-26 01:41:40.766817',NULL,NULL,0,''),
(213,'EEGQWZWC9W6MP628PYWTEN','C9S4WRFD:ad6c87b18525b3d797fb82d5d68b0c875517a387','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Couleur où il y en a','[]','[]','received','2026-11-26 01:41:41.512663',NULL,NULL,NULL,0,''),
(214,'2R9FCMDPB3CPT85M6D2XRP','C9S4WRFD:ad6c87b18525b3d797fb82d5d68b0c875517a387:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"1-8\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 190, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"faint_as_colour\", \"value\": true}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"pages\", \"value\": \"All\"}, {\"option\": \"copies\", \"value\": 2}], \"unknown\": \"\"}','Impression : 2 exemplaires · couleur où il y en a · recto verso · A4 · pages 1-8 · sans reliure.\nÀ partir de 190 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Toutes les pages\", \"payload\": \"set:pages=All\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:42.070445','2026-11-26 01:41:42.366173',NULL,NULL,0,''),
(215,'M764DEKW7SXSWXAZ3VN2DE','C9S4WRFD:a505a54a5174148539fb767b0393c3809adbf7ef','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Recto verso','[]','[]','received','2026-11-26 01:41:43.008410',NULL,NULL,NULL,0,''),
(216,'8J9XXJ3BXU3MP7Y5J3599M','C9S4WRFD:a505a54a5174148539fb767b0393c3809adbf7ef:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"1-8\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 190, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"faint_as_colour\", \"value\": true}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"pages\", \"value\": \"All\"}, {\"option\": \"copies\", \"value\": 2}], \"unknown\": \"\"}','Impression : 2 exemplaires · couleur où il y en a · recto verso · A4 · pages 1-8 · sans reliure.\nÀ partir de 190 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Toutes les pages\", \"payload\": \"set:pages=All\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:43.560227','2026-11-26 01:41:43.774754',NULL,NULL,0,''),
(217,'GGR8WFU7Z8344E64XD4WH9','C9S4WRFD:3b323bdfb9dc166ba9f434a58943c1298562fbdf','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Reliure cerdeau','[]','[]','received','2026-11-26 01:41:44.593777',NULL,NULL,NULL,0,''),
(218,'NCPZM4WQJWGBAGBEPV53U2','C9S4WRFD:3b323bdfb9dc166ba9f434a58943c1298562fbdf:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"1-8\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 410, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"faint_as_colour\", \"value\": true}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"pages\", \"value\": \"All\"}, {\"option\": \"copies\", \"value\": 2}], \"unknown\": \"\"}','Impression : 2 exemplaires · couleur où il y en a · recto verso · A4 · pages 1-8 · reliure cerdeau.\nÀ partir de 410 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Toutes les pages\", \"payload\": \"set:pages=All\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:45.041779','2026-11-26 01:41:45.313231',NULL,NULL,0,''),
(219,'WHUV8SN94B3J2ZM2R9EUAM','C9S4WRFD:022328f10b72f85d787c6a2d949e529d5eabf969','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Toutes les pages','[]','[]','received','2026-11-26 01:41:45.858025',NULL,NULL,NULL,0,''),
(220,'BZ7FP6G48C3KN63GJCWG6U','C9S4WRFD:022328f10b72f85d787c6a2d949e529d5eabf969:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 410, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"faint_as_colour\", \"value\": true}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"copies\", \"value\": 2}], \"unknown\": \"\", \"selected\": 8, \"doubles\": false}','Cela fait 8 pages.\nImpression : 2 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 410 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:46.166459','2026-11-26 01:41:46.264878',NULL,NULL,0,''),
(221,'MRWAQ6UCBTXCGCT2GM34HB','C9S4WRFD:bba094aa9a8c3caff7d49bbad237a723ff6781ab','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Améliorer le document','[]','[]','received','2026-11-26 01:41:46.636242',NULL,NULL,NULL,0,''),
(222,'6CRRE5SYFFK3DPQNU96CNB','C9S4WRFD:bba094aa9a8c3caff7d49bbad237a723ff6781ab:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','improve','{\"revision\": \"E3P66BVXKNWG4AVNTEVTY9\", \"name\": \"cours.pdf\", \"problems\": [{\"code\": \"blank_pages\", \"pages\": [3], \"params\": {}}, {\"code\": \"nearly_blank_pages\", \"pages\": [1, 5, 6, 7, 8], \"params\": {}}, {\"code\": \"faint_colour\", \"pages\": [4], \"params\": {}}], \"fixes\": [{\"code\": \"blank_pages\", \"fix\": \"drop_blank\", \"pages\": [3], \"confidence\": null}, {\"code\": \"nearly_blank_pages\", \"fix\": \"drop_blank\", \"pages\": [1, 5, 6, 7, 8], \"confidence\": null}, {\"code\": \"faint_colour\", \"fix\": \"gray\", \"pages\": [4], \"confidence\": null}], \"wishes\": [\"gray_pages\", \"rotate_pages\", \"binding_margin\"]}','« cours.pdf » :\n⚠ Il n’y a rien à imprimer ici : page 3. Sans cela, vous payez moins.\n⚠ Il n’y a presque rien ici : pages 1, 5–8. Voulez-vous l’enlever ?\n⚠ La couleur est très pâle (page 4) : en noir et blanc, cela coûte moins cher.\nChaque correction fait une nouvelle version : vous comparez, puis vous choisissez.','[{\"label\": \"Enlever les pages blanches\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:blank_pages\"}, {\"label\": \"Enlever les pages presque blanches\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:nearly_blank_pages\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Pages en noir et blanc\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:gray_pages\"}, {\"label\": \"Tourner des pages\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:rotate_pages\"}, {\"label\": \"Marge de reliure\", \"payload\": \"fix:E3P66BVXKNWG4AVNTEVTY9:binding_margin\"}, {\"label\": \"Retour aux options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:41:46.739613','2026-11-26 01:41:46.849842',NULL,NULL,0,''),
(223,'E9FCUEQRSZ5FS2PPVGUDSB','C9S4WRFD:7f28dad8209bb6971a2210eefeba1f27a4b1fef5','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Pages en noir et blanc','[]','[]','received','2026-11-26 01:41:47.289760',NULL,NULL,NULL,0,''),
(224,'6KX4G9WU7VPJM5Q6VUN92Y','C9S4WRFD:7f28dad8209bb6971a2210eefeba1f27a4b1fef5:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_fix_pages','{\"code\": \"gray_pages\", \"pages\": 8}','Quelles pages mettre en noir et blanc ? Écrivez par exemple « 2-5, 7 » ou « tout » (le document a 8 pages).','[{\"label\": \"Retour aux options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:41:47.390058','2026-11-26 01:41:47.482875',NULL,NULL,0,''),
(225,'6GMX7AEKGYTGJREK7Q3WSR','C9S4WRFD:c4c3cdea09b18ae75daef6acb5c1dc382e5023c3','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','2','[]','[]','received','2026-11-26 01:41:48.047366',NULL,NULL,NULL,0,''),
(226,'3RBJSBEQ7BKFV2XZ4N6ECS','C9S4WRFD:c4c3cdea09b18ae75daef6acb5c1dc382e5023c3:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','fixing','{\"name\": \"cours.pdf\"}','Je prépare la correction de « cours.pdf ». Votre fichier d\'origine reste tel quel.','[]','[]','sent','2026-11-26 01:41:48.207012','2026-11-26 01:41:48.370375',NULL,NULL,0,''),
(227,'5CWSQAJ8ZY4HYVE2PY9BQA','ready:NP4M825TPA5C58EDD839N3:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','fix_ready','{\"revision\": \"NP4M825TPA5C58EDD839N3\", \"original\": \"E3P66BVXKNWG4AVNTEVTY9\", \"name\": \"cours.pdf\", \"number\": 3, \"fix\": \"gray\", \"pages\": [2], \"is_straightened\": false, \"pages_before\": 8, \"pages_after\": 8, \"total_before\": 410, \"total_after\": 380, \"has_picture\": true}','« cours.pdf », version 3 : en noir et blanc (page 2).\nToujours 8 pages.\nPrix : à partir de 410 F → 380 F (−30 F).\nRien n\'est changé avant votre choix.','[{\"label\": \"Prendre cette version\", \"payload\": \"print:NP4M825TPA5C58EDD839N3\", \"style\": \"main\"}, {\"label\": \"Garder l\'original\", \"payload\": \"print:E3P66BVXKNWG4AVNTEVTY9\"}]','[{\"revision\": \"NP4M825TPA5C58EDD839N3\", \"sheet\": \"change\", \"alt\": \"Avant et apr\\u00e8s la correction\"}]','sent','2026-11-26 01:41:53.170051','2026-11-26 01:41:53.308729',NULL,NULL,0,''),
(228,'NXHEQ76QRRXMUAMEYRT7JP','C9S4WRFD:5fe12d52433a37e051c87213b06d438b219f6f05','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Prendre cette version','[]','[]','received','2026-11-26 01:41:53.553837',NULL,NULL,NULL,0,''),
(229,'ZG2ZDBE6DGYHCVBRCUDJKZ','C9S4WRFD:5fe12d52433a37e051c87213b06d438b219f6f05:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"6XB42AD3J4EQU3NC9RG24V\", \"name\": \"secret.pdf\"}, \"from_total\": 380, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"faint_as_colour\", \"value\": true}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"copies\", \"value\": 2}]}','Impression : 2 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 380 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab secret.pdf \\u00bb aussi\", \"payload\": \"join:6XB42AD3J4EQU3NC9RG24V\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:41:53.682142','2026-11-26 01:41:53.773428',NULL,NULL,0,''),
(230,'RRYY8WG3R9UWSQ6CCPN2UV','C9S4WRFD:0d47ac2b46640e579d01f6f18b4e8d425fd43485f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','annexe.pdf','[]','[]','received','2026-11-26 01:41:56.473905',NULL,NULL,NULL,0,''),
(231,'CMX5KAQR7KNZXUE8NN3X2Q','C9S4WRFD:0d47ac2b46640e579d01f6f18b4e8d425fd43485f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"annexe.pdf\"}','Bien reçu « annexe.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:41:56.622178','2026-11-26 01:41:56.731233',NULL,NULL,0,''),
(232,'ACKZDEVUVSDB77KD2PHY97','C9S4WRFD:90d07dc41dfb17a4e644400379b12338cf707c98f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','plan.pdf, suite.pdf','[]','[]','received','2026-11-26 01:41:57.190802',NULL,NULL,NULL,0,''),
(233,'FVKR33PJNPGD4UBVR9W6S2','C9S4WRFD:90d07dc41dfb17a4e644400379b12338cf707c98f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"plan.pdf + 1\"}','Bien reçu « plan.pdf + 1 ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:41:57.297918','2026-11-26 01:41:57.413782',NULL,NULL,0,''),
(234,'QMUXEQDMKQJ2THY664PTG8','ready:96489KEMA9PPQ522SBZDJX:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','document_ready','{\"revision\": \"96489KEMA9PPQ522SBZDJX\", \"name\": \"annexe.pdf\", \"sheets\": 1, \"is_other\": true, \"fixes\": [{\"code\": \"nearly_blank_pages\", \"fix\": \"drop_blank\", \"pages\": [1], \"confidence\": null}], \"pages\": 2, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2]}], \"colour_pages\": [2], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": [{\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : page 1. Voulez-vous l\\u2019enlever ?\", \"pages\": [1], \"params\": {}, \"fix\": \"drop_blank\"}]}','« annexe.pdf » : 2 pages, A4.\nCouleur : page 2.\n⚠ Il n’y a presque rien ici : page 1. Voulez-vous l’enlever ?','[{\"label\": \"Enlever les pages presque blanches\", \"payload\": \"fix:96489KEMA9PPQ522SBZDJX:nearly_blank_pages\"}, {\"label\": \"Imprimer ce fichier\", \"payload\": \"print:96489KEMA9PPQ522SBZDJX\"}]','[{\"revision\": \"96489KEMA9PPQ522SBZDJX\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:42:08.052553','2026-11-26 01:42:08.242082',NULL,NULL,0,''),
(235,'W395WHS97PF27TZE8FWMUR','ready:Z62QJM63NVN45VAXQSJ3XY:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','document_ready','{\"revision\": \"Z62QJM63NVN45VAXQSJ3XY\", \"name\": \"plan.pdf + 1\", \"sheets\": 1, \"is_other\": false, \"fixes\": [{\"code\": \"nearly_blank_pages\", \"fix\": \"drop_blank\", \"pages\": [1, 2], \"confidence\": null}], \"pages\": 3, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3]}], \"colour_pages\": [3], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": [{\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1\\u20132. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 2], \"params\": {}, \"fix\": \"drop_blank\"}]}','« plan.pdf + 1 » : 3 pages, A4.\nCouleur : page 3.\n⚠ Il n’y a presque rien ici : pages 1–2. Voulez-vous l’enlever ?','[{\"label\": \"Enlever les pages presque blanches\", \"payload\": \"fix:Z62QJM63NVN45VAXQSJ3XY:nearly_blank_pages\"}]','[{\"revision\": \"Z62QJM63NVN45VAXQSJ3XY\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:42:09.229201','2026-11-26 01:42:09.466203',NULL,NULL,0,''),
(236,'N9ZDQJGH5DP68YYXBHBC7K','ready:Z62QJM63NVN45VAXQSJ3XY:2','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"plan.pdf + 1\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"NP4M825TPA5C58EDD839N3\", \"name\": \"cours.pdf\"}, \"from_total\": 310, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 2}]}','Impression : 2 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 310 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab cours.pdf \\u00bb aussi\", \"payload\": \"join:NP4M825TPA5C58EDD839N3\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:42:09.335456','2026-11-26 01:42:09.560847',NULL,NULL,0,''),
(237,'KP9ZDHD9CAFEGREVBPQMFG','C9S4WRFD:c741c4c76db5da3fa3df65824cb6bb1c7b26f942','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Imprimer ce fichier','[]','[]','received','2026-11-26 01:42:10.269977',NULL,NULL,NULL,0,''),
(238,'94UEZFM26NJ6PA3KZZ6NCX','C9S4WRFD:c741c4c76db5da3fa3df65824cb6bb1c7b26f942:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"annexe.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"Z62QJM63NVN45VAXQSJ3XY\", \"name\": \"plan.pdf + 1\"}, \"from_total\": 290, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 2}]}','Impression : 2 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 290 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab plan.pdf + 1 \\u00bb aussi\", \"payload\": \"join:Z62QJM63NVN45VAXQSJ3XY\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:42:10.574323','2026-11-26 01:42:10.719178',NULL,NULL,0,''),
(239,'ZBG6Y8G2UE5VDWKGXEB6N2','C9S4WRFD:68ab9993f37a8e6bd6159be882790e72a7de67c0','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Avec « plan.pdf + 1 » aussi','[]','[]','received','2026-11-26 01:42:11.298206',NULL,NULL,NULL,0,''),
(240,'4S4NQRBYFSXWRDJ5E6RYK7','C9S4WRFD:68ab9993f37a8e6bd6159be882790e72a7de67c0:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"annexe.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [{\"revision\": \"Z62QJM63NVN45VAXQSJ3XY\", \"name\": \"plan.pdf + 1\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}}], \"joinable\": null, \"from_total\": 600, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 2}]}','Déjà dans la commande : « plan.pdf + 1 » (2 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau).\nEt « annexe.pdf » :\nImpression : 2 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 600 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Retirer \\u00ab plan.pdf + 1 \\u00bb\", \"payload\": \"leave_out:Z62QJM63NVN45VAXQSJ3XY\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:42:11.557986','2026-11-26 01:42:11.694510',NULL,NULL,0,''),
(241,'ERJR7Q2WFEFSYGU9A2G53V','C9S4WRFD:8ba4a617d51c1b97047338891b82566aaec67699','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Retirer « plan.pdf + 1 »','[]','[]','received','2026-11-26 01:42:12.277925',NULL,NULL,NULL,0,''),
(242,'ZJ7W75U43DQJZ58ESEVWC7','C9S4WRFD:8ba4a617d51c1b97047338891b82566aaec67699:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"annexe.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 290, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 2}]}','Impression : 2 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 290 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:42:12.465824','2026-11-26 01:42:12.578588',NULL,NULL,0,''),
(243,'BJ66ZTR25WYTH8DSNFZX94','C9S4WRFD:2409a117d7e50d86fb5763509dab9598d0bfd22b','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:42:13.185882',NULL,NULL,NULL,0,''),
(244,'7FSV2HZYFEB5U8HC7X5HEZ','C9S4WRFD:2409a117d7e50d86fb5763509dab9598d0bfd22b:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_amount','{\"amounts\": [500, 1000, 2000, 5000]}','Combien voulez-vous recharger ? Touchez ou écrivez un montant.','[{\"label\": \"500\\u00a0F\", \"payload\": \"amount:500\"}, {\"label\": \"1\\u00a0000\\u00a0F\", \"payload\": \"amount:1000\"}, {\"label\": \"2\\u00a0000\\u00a0F\", \"payload\": \"amount:2000\"}, {\"label\": \"5\\u00a0000\\u00a0F\", \"payload\": \"amount:5000\"}]','[]','sent','2026-11-26 01:42:13.285807','2026-11-26 01:42:13.442341',NULL,NULL,0,''),
(245,'GGV4CA7Q9MJW53AVPEX6UD','C9S4WRFD:3fa701d76cde84a5b61ec5bb499ee8702e45af6e','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','1','[]','[]','received','2026-11-26 01:42:14.020143',NULL,NULL,NULL,0,''),
(246,'9Q38FY723KVX2BUM23M7K8','C9S4WRFD:3fa701d76cde84a5b61ec5bb499ee8702e45af6e:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','sentence','{\"text\": \"Choisissez un montant entre 100\\u00a0F et 25\\u00a0000\\u00a0F.\"}','Choisissez un montant entre 100 F et 25 000 F.','[]','[]','sent','2026-11-26 01:42:14.101910','2026-11-26 01:42:14.238453',NULL,NULL,0,''),
(247,'6TK2NNFYV3YF6F6MKZK6X3','C9S4WRFD:d6abc1fba2f37b2879363dc9b655408ad57c5f3a','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','500 F','[]','[]','received','2026-11-26 01:42:14.738539',NULL,NULL,NULL,0,''),
(248,'96YDHK4YARKHNQ8W9G378J','C9S4WRFD:d6abc1fba2f37b2879363dc9b655408ad57c5f3a:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_number','{\"known\": \"\"}','Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67.','[]','[]','sent','2026-11-26 01:42:14.797785','2026-11-26 01:42:14.870186',NULL,NULL,0,''),
(249,'C2VVR5PWF9BZJFZPMW2CFQ','C9S4WRFD:ac6379762fef953f1d951f54ed76704cc028ca2e','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','77 123 45 67','[]','[]','received','2026-11-26 01:42:15.303068',NULL,NULL,NULL,0,''),
(250,'NTGYGY3W8BGWD29VWQJG99','C9S4WRFD:ac6379762fef953f1d951f54ed76704cc028ca2e:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_network','{\"number\": \"+221771234567\", \"networks\": [{\"code\": \"ORANGE_SEN\", \"name\": \"Orange Money\"}, {\"code\": \"WAVE_SEN\", \"name\": \"Wave\"}, {\"code\": \"FREE_SEN\", \"name\": \"Free Money\"}]}','Quel compte de paiement a le numéro +221 77 123 45 67 ?','[{\"label\": \"Orange Money\", \"payload\": \"network:ORANGE_SEN\"}, {\"label\": \"Wave\", \"payload\": \"network:WAVE_SEN\"}, {\"label\": \"Free Money\", \"payload\": \"network:FREE_SEN\"}]','[]','sent','2026-11-26 01:42:15.437743','2026-11-26 01:42:15.590186',NULL,NULL,0,''),
(251,'MQ82Y4GF9NZVFW6MASS6C6','C9S4WRFD:ec2deeaf34cba6e08f5c4987530c36388e5166de','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Orange Money','[]','[]','received','2026-11-26 01:42:16.181115',NULL,NULL,NULL,0,''),
(252,'8DHXEWJYZE42M4KFHFC3FJ','C9S4WRFD:ec2deeaf34cba6e08f5c4987530c36388e5166de:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','topup_waiting','{\"amount\": 500, \"network\": \"Orange Money\", \"number\": \"+221771234567\"}','Demande de 500 F envoyée à Orange Money. Confirmez-la sur le téléphone +221 77 123 45 67 avec votre code secret. Je vous préviens dès que c\'est fait ; vous pouvez fermer cette page.','[]','[]','sent','2026-11-26 01:42:16.442297','2026-11-26 01:42:16.610030',NULL,NULL,0,''),
(253,'Y2PABKWHWSRD2HAWNYRFXC','topup:topup:2d5c2f4a-a353-4f99-bfbf-900c42896cab:ok:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','topped_up','{\"amount\": 500, \"how\": \"mobile\", \"detail\": \"\\u2022\\u2022\\u2022 567\", \"balance\": 2170}','Paiement confirmé (••• 567) : 500 F ajoutés. Votre solde : 2 170 F.','[]','[]','sent','2026-11-26 01:42:23.677729','2026-11-26 01:42:23.874165',NULL,NULL,0,''),
(254,'QFR5KSPC7UXJGAV6RW5J54','C9S4WRFD:48128c19e97ba0f7a35d7f059a46158cd5e5fd15','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:42:24.417924',NULL,NULL,NULL,0,''),
(255,'GGZRE7AM3VJMD9XM8CUSYE','C9S4WRFD:48128c19e97ba0f7a35d7f059a46158cd5e5fd15:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_amount','{\"amounts\": [500, 1000, 2000, 5000]}','Combien voulez-vous recharger ? Touchez ou écrivez un montant.','[{\"label\": \"500\\u00a0F\", \"payload\": \"amount:500\"}, {\"label\": \"1\\u00a0000\\u00a0F\", \"payload\": \"amount:1000\"}, {\"label\": \"2\\u00a0000\\u00a0F\", \"payload\": \"amount:2000\"}, {\"label\": \"5\\u00a0000\\u00a0F\", \"payload\": \"amount:5000\"}]','[]','sent','2026-11-26 01:42:24.514487','2026-11-26 01:42:24.618381',NULL,NULL,0,''),
(256,'7GXEZC25529ATRVKTEEMPE','C9S4WRFD:6e4833c6c179d147ac1d4e0c3d2f1b3c706f1c43','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','1 000 F','[]','[]','received','2026-11-26 01:42:25.009755',NULL,NULL,NULL,0,''),
(257,'KUK3PJRMAHDNHARNM5TPQG','C9S4WRFD:6e4833c6c179d147ac1d4e0c3d2f1b3c706f1c43:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_number','{\"known\": \"+221771234567\"}','Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67.','[{\"label\": \"+221 77 123 45 67\", \"payload\": \"number:+221771234567\"}]','[]','sent','2026-11-26 01:42:25.117693','2026-11-26 01:42:25.199454',NULL,NULL,0,''),
(258,'7XD5KT25ZFCDKTKP4XJXRR','C9S4WRFD:ad011a7d991ac726f2ac4e310dd15170b792fd81','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','+221 77 123 45 67','[]','[]','received','2026-11-26 01:42:25.758078',NULL,NULL,NULL,0,''),
(259,'9PC99TDEUSWGHGWRP2TWCU','C9S4WRFD:ad011a7d991ac726f2ac4e310dd15170b792fd81:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_network','{\"number\": \"+221771234567\", \"networks\": [{\"code\": \"ORANGE_SEN\", \"name\": \"Orange Money\"}, {\"code\": \"WAVE_SEN\", \"name\": \"Wave\"}, {\"code\": \"FREE_SEN\", \"name\": \"Free Money\"}]}','Quel compte de paiement a le numéro +221 77 123 45 67 ?','[{\"label\": \"Orange Money\", \"payload\": \"network:ORANGE_SEN\"}, {\"label\": \"Wave\", \"payload\": \"network:WAVE_SEN\"}, {\"label\": \"Free Money\", \"payload\": \"network:FREE_SEN\"}]','[]','sent','2026-11-26 01:42:25.835560','2026-11-26 01:42:25.962749',NULL,NULL,0,''),
(260,'RZYDVPBXDPD4TYC9VJXUCM','C9S4WRFD:c12b81d99fcd67f98d5598f7e3642265627fb4b4','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Free Money','[]','[]','received','2026-11-26 01:42:26.398188',NULL,NULL,NULL,0,''),
(261,'V8HUTPFFPEAT6MJWVB5DFH','C9S4WRFD:c12b81d99fcd67f98d5598f7e3642265627fb4b4:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','topup_waiting','{\"amount\": 1000, \"network\": \"Free Money\", \"number\": \"+221771234567\"}','Demande de 1 000 F envoyée à Free Money. Confirmez-la sur le téléphone +221 77 123 45 67 avec votre code secret. Je vous préviens dès que c\'est fait ; vous pouvez fermer cette page.','[]','[]','sent','2026-11-26 01:42:26.649949','2026-11-26 01:42:26.780522',NULL,NULL,0,''),
(262,'BD2QH2Q434B3P7AW4MUY5P','topup:topup:5378ae49-978b-45ed-b59f-3e0976afef4a:failed:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','topup_failed','{\"amount\": 1000, \"failure\": \"declined_by_user\"}','La recharge de 1 000 F n\'a pas abouti. Le paiement n\'a pas été confirmé sur le téléphone. Rien n\'a été débité ; réessayez quand vous voulez.','[{\"label\": \"Mobile money\", \"payload\": \"mobile\"}, {\"label\": \"Esp\\u00e8ces en boutique\", \"payload\": \"cash\"}, {\"label\": \"Code de recharge\", \"payload\": \"voucher\"}]','[]','sent','2026-11-26 01:42:33.817990','2026-11-26 01:42:34.046384',NULL,NULL,0,''),
(263,'W56KEWSG9FYYKQ8DVKS3T4','C9S4WRFD:ea7bce7892c6c66addc460dea09432b12b084c50','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Mobile money','[]','[]','received','2026-11-26 01:42:34.745845',NULL,NULL,NULL,0,''),
(264,'7R8ZSZRGD7G7E3BQKNTMSF','C9S4WRFD:ea7bce7892c6c66addc460dea09432b12b084c50:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_amount','{\"amounts\": [500, 1000, 2000, 5000]}','Combien voulez-vous recharger ? Touchez ou écrivez un montant.','[{\"label\": \"500\\u00a0F\", \"payload\": \"amount:500\"}, {\"label\": \"1\\u00a0000\\u00a0F\", \"payload\": \"amount:1000\"}, {\"label\": \"2\\u00a0000\\u00a0F\", \"payload\": \"amount:2000\"}, {\"label\": \"5\\u00a0000\\u00a0F\", \"payload\": \"amount:5000\"}]','[]','sent','2026-11-26 01:42:34.938091','2026-11-26 01:42:35.166027',NULL,NULL,0,''),
(265,'S6USQ8C7JJG8TPPKUMG7F4','C9S4WRFD:cb2ab1f8e5dd0fa7880fb08d77b10ea74d7e893b','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','2 000 F','[]','[]','received','2026-11-26 01:42:36.070196',NULL,NULL,NULL,0,''),
(266,'SJVZ24GHXBMFRHHN33B2NS','C9S4WRFD:cb2ab1f8e5dd0fa7880fb08d77b10ea74d7e893b:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_number','{\"known\": \"+221771234567\"}','Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67.','[{\"label\": \"+221 77 123 45 67\", \"payload\": \"number:+221771234567\"}]','[]','sent','2026-11-26 01:42:36.189933','2026-11-26 01:42:36.398649',NULL,NULL,0,''),
(267,'NFWFBP62DT6K7GEFKZ7ENH','C9S4WRFD:1b18cc5984de48091ac4a7c8f7332d0840780ec7','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','70 123 45 67','[]','[]','received','2026-11-26 01:42:37.129423',NULL,NULL,NULL,0,''),
(268,'VZYJ7TJQUY62J8RHD4QMQR','C9S4WRFD:1b18cc5984de48091ac4a7c8f7332d0840780ec7:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_network','{\"number\": \"+221701234567\", \"networks\": [{\"code\": \"ORANGE_SEN\", \"name\": \"Orange Money\"}, {\"code\": \"WAVE_SEN\", \"name\": \"Wave\"}, {\"code\": \"FREE_SEN\", \"name\": \"Free Money\"}]}','Quel compte de paiement a le numéro +221 70 123 45 67 ?','[{\"label\": \"Orange Money\", \"payload\": \"network:ORANGE_SEN\"}, {\"label\": \"Wave\", \"payload\": \"network:WAVE_SEN\"}, {\"label\": \"Free Money\", \"payload\": \"network:FREE_SEN\"}]','[]','sent','2026-11-26 01:42:37.237775','2026-11-26 01:42:37.475398',NULL,NULL,0,''),
(269,'Z4JH2Z34YV7YEPCJXD8CYJ','C9S4WRFD:408df4f2d1a9e5ffc50775488c8925e9b5b2188f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Wave','[]','[]','received','2026-11-26 01:42:39.078108',NULL,NULL,NULL,0,''),
(270,'VFHS4T5GQWGWPRVFURF6U6','C9S4WRFD:408df4f2d1a9e5ffc50775488c8925e9b5b2188f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','topup_waiting','{\"amount\": 2000, \"network\": \"Wave\", \"number\": \"+221701234567\"}','Demande de 2 000 F envoyée à Wave. Confirmez-la sur le téléphone +221 70 123 45 67 avec votre code secret. Je vous préviens dès que c\'est fait ; vous pouvez fermer cette page.','[]','[]','sent','2026-11-26 01:42:39.861819','2026-11-26 01:42:40.342415',NULL,NULL,0,''),
(271,'JF74WETR2MAUK54HXT3RU6','topup:d1d54f5b-d67c-4eee-8ec1-b418a8f459bd:link:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','topup_link','{\"amount\": 2000, \"link\": \"http://127.0.0.1:8001/#debit-d1d54f5b-d67c-4eee-8ec1-b418a8f459bd\"}','Ouvrez ce lien pour approuver votre recharge de 2 000 F. Rien n\'est débité avant ; je vous préviens dès que c\'est fait.','[{\"label\": \"Approuver le paiement\", \"payload\": \"http://127.0.0.1:8001/#debit-d1d54f5b-d67c-4eee-8ec1-b418a8f459bd\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:42:46.603074','2026-11-26 01:42:46.845800',NULL,NULL,0,''),
(272,'URSTPNC7NCV39VCKW59XV9','E7T2GTYH:665e8ee4fa6c644c3e009f4ac5ee91a73f4daaf2','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:42:47.410106',NULL,NULL,NULL,0,''),
(273,'WU7V5HM6PM2XYHZ9C3HS33','E7T2GTYH:665e8ee4fa6c644c3e009f4ac5ee91a73f4daaf2:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','ask_amount','{\"amounts\": [500, 1000, 2000, 5000]}','Combien voulez-vous recharger ? Touchez ou écrivez un montant.','[{\"label\": \"500\\u00a0F\", \"payload\": \"amount:500\"}, {\"label\": \"1\\u00a0000\\u00a0F\", \"payload\": \"amount:1000\"}, {\"label\": \"2\\u00a0000\\u00a0F\", \"payload\": \"amount:2000\"}, {\"label\": \"5\\u00a0000\\u00a0F\", \"payload\": \"amount:5000\"}]','[]','sent','2026-11-26 01:42:47.567596','2026-11-26 01:42:47.714295',NULL,NULL,0,''),
(274,'5D2ZXFUGEYSPN8RVFDREFJ','E7T2GTYH:18dbe0da05b0b6ff461a7836784c09f53dced5bf','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','text','{}','700','[]','[]','received','2026-11-26 01:42:48.386006',NULL,NULL,NULL,0,''),
(275,'5QMSJJ6M2PT2T7Y8UE6MNP','E7T2GTYH:18dbe0da05b0b6ff461a7836784c09f53dced5bf:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','ask_number','{\"known\": \"\"}','Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67.','[]','[]','sent','2026-11-26 01:42:48.484726','2026-11-26 01:42:48.678112',NULL,NULL,0,''),
(276,'MCHHVDFBFNN6FVRYBN9BNM','E7T2GTYH:771236a1a2efac4210398c06c717027615107334','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','text','{}','76 123 45 01','[]','[]','received','2026-11-26 01:42:49.386557',NULL,NULL,NULL,0,''),
(277,'49HDWNNJW5EEYYXMBSKB5R','E7T2GTYH:771236a1a2efac4210398c06c717027615107334:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','ask_network','{\"number\": \"+221761234501\", \"networks\": [{\"code\": \"ORANGE_SEN\", \"name\": \"Orange Money\"}, {\"code\": \"WAVE_SEN\", \"name\": \"Wave\"}, {\"code\": \"FREE_SEN\", \"name\": \"Free Money\"}]}','Quel compte de paiement a le numéro +221 76 123 45 01 ?','[{\"label\": \"Orange Money\", \"payload\": \"network:ORANGE_SEN\"}, {\"label\": \"Wave\", \"payload\": \"network:WAVE_SEN\"}, {\"label\": \"Free Money\", \"payload\": \"network:FREE_SEN\"}]','[]','sent','2026-11-26 01:42:49.511324','2026-11-26 01:42:49.664194',NULL,NULL,0,''),
(278,'Q6FG4F4ZW76RXM3E5Z53PE','E7T2GTYH:6a8c86e57c7cc73f141758df272412ad49043ee0','in','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','tap','{}','Free Money','[]','[]','received','2026-11-26 01:42:50.159691',NULL,NULL,NULL,0,''),
(279,'H634JVTUVC5BN7ERVYMPGT','E7T2GTYH:6a8c86e57c7cc73f141758df272412ad49043ee0:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','topup_waiting','{\"amount\": 700, \"network\": \"Free Money\", \"number\": \"+221761234501\"}','Demande de 700 F envoyée à Free Money. Confirmez-la sur le téléphone +221 76 123 45 01 avec votre code secret. Je vous préviens dès que c\'est fait ; vous pouvez fermer cette page.','[]','[]','sent','2026-11-26 01:42:50.389906','2026-11-26 01:42:50.588453',NULL,NULL,0,''),
(280,'UGH6S7V72VQFAE62TSAWY5','topup:topup:eacb726e-2d8f-4c6f-8d0e-e9bdd302ffd2:failed:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','topup_failed','{\"amount\": 700, \"failure\": \"declined_by_user\"}','La recharge de 700 F n\'a pas abouti. Le paiement n\'a pas été confirmé sur le téléphone. Rien n\'a été débité ; réessayez quand vous voulez.','[{\"label\": \"Mobile money\", \"payload\": \"mobile\"}, {\"label\": \"Esp\\u00e8ces en boutique\", \"payload\": \"cash\"}, {\"label\": \"Code de recharge\", \"payload\": \"voucher\"}]','[]','sent','2026-11-26 01:42:57.116088','2026-11-26 01:42:57.422120',NULL,NULL,0,''),
(281,'SDSRGXXBVUGM85HFGE34HU','C9S4WRFD:29ed768cf1d768840202c786ba6c2a5554aa5c76','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Espèces en boutique','[]','[]','received','2026-11-26 01:43:01.299928',NULL,NULL,NULL,0,''),
(282,'DEG4PF9XU4Q9WASE4QDA7T','C9S4WRFD:29ed768cf1d768840202c786ba6c2a5554aa5c76:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','cash','{\"number\": \"C9S4WRFD\", \"shops\": [{\"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\"}, {\"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\"}, {\"name\": \"PAPYRUS\", \"place\": \"Pikine\"}, {\"name\": \"SCAN EXPRESS\", \"place\": \"Dakar, Fann\"}]}','Donnez l\'argent au comptoir d\'une imprimerie avec votre numéro de client : C9S4-WRFD. Elle l\'ajoute tout de suite à votre solde et je vous préviens ici.\n• COIN COPIE (Dakar, Médina)\n• LE PARRAIN (Dakar, Plateau)\n• PAPYRUS (Pikine)\n• SCAN EXPRESS (Dakar, Fann)','[{\"label\": \"Autre moyen\", \"payload\": \"topup\"}]','[]','sent','2026-11-26 01:43:02.001762','2026-11-26 01:43:02.554450',NULL,NULL,0,''),
(283,'VXFQHFDWB3HZS2EFD7FTFN','C9S4WRFD:c70aa0c60bd2d3aaff1b942e1f67b05808836857','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','100 copies couleur','[]','[]','received','2026-11-26 01:43:04.773796',NULL,NULL,NULL,0,''),
(284,'VDD3292DXYT9WKFDS6SS6V','C9S4WRFD:c70aa0c60bd2d3aaff1b942e1f67b05808836857:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"annexe.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 100, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 14500, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 100}], \"unknown\": \"\"}','Impression : 100 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 14 500 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:43:06.617827','2026-11-26 01:43:07.482283',NULL,NULL,0,''),
(285,'A53SDSYC9C36ZHBYN99MPD','C9S4WRFD:92546e28043f65b29b6c5266b49b8b42a8e94293','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:43:09.910557',NULL,NULL,NULL,0,''),
(286,'DE6WZ3JHHSJYT786DXSEWC','C9S4WRFD:92546e28043f65b29b6c5266b49b8b42a8e94293:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 14500, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T02:07:10.730104+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 18200, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T02:07:10.730199+00:00\", \"score\": null}], \"others\": false, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 14 500 F, ouvert, normalement prêt à 2 h 07, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 18 200 F, ouvert, normalement prêt à 2 h 07','[{\"label\": \"LE PARRAIN \\u00b7 14\\u00a0500\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 18\\u00a0200\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:43:10.941832','2026-11-26 01:43:11.407398',NULL,NULL,0,''),
(287,'TJ4BAFRKWBZUYWHW39TX5W','C9S4WRFD:c323678e789f2b7e2f2cd0657942ebf26c32d92e','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','LE PARRAIN · 14 500 F','[]','[]','received','2026-11-26 01:43:13.665761',NULL,NULL,NULL,0,''),
(288,'VD3FZXUJMY56VD4KG3XKBV','C9S4WRFD:c323678e789f2b7e2f2cd0657942ebf26c32d92e:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','quote','{\"order_id\": \"G9R24YUD\", \"shop\": \"LE PARRAIN\", \"lines\": [{\"name\": \"annexe.pdf\", \"formula\": \"1\\u00d710 + 1\\u00d725 + 110 = 145\\u00a0F \\u00d7 100 = 14\\u00a0500\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 100, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"page 2\"}], \"total\": 14500, \"ready_at\": \"2026-11-26T02:07:15.354568+00:00\", \"is_closing\": false, \"balance\": 2170, \"change\": \"\", \"savings\": [{\"code\": \"all_gray\", \"saved\": 1500, \"total\": 13000, \"pages\": []}, {\"code\": \"two_up\", \"saved\": 1000, \"total\": 13500, \"pages\": [2]}]}','LE PARRAIN : 1×10 + 1×25 + 110 = 145 F × 100 = 14 500 F\n100 exemplaires · couleur où il y en a · recto verso · A4 · reliure cerdeau\nEn couleur : page 2.\nNormalement prêt à 2 h 07.\nPrix garanti 60 minutes. Votre solde : 2 170 F.','[{\"label\": \"Payer 14\\u00a0500\\u00a0F\", \"payload\": \"pay:G9R24YUD\", \"style\": \"main\"}, {\"label\": \"Tout en noir et blanc : \\u22121\\u00a0500\\u00a0F\", \"payload\": \"saving:all_gray\"}, {\"label\": \"2 pages par face : \\u22121\\u00a0000\\u00a0F\", \"payload\": \"saving:two_up\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:G9R24YUD\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:43:15.701877','2026-11-26 01:43:16.326328',NULL,NULL,0,''),
(289,'X8T99WYCADA8N4XAWT29G3','C9S4WRFD:b1b251aff891c3c53d0c45e678ea1af07b7b9dd7','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Payer 14 500 F','[]','[]','received','2026-11-26 01:43:18.549794',NULL,NULL,NULL,0,''),
(290,'Q47V635CVHYJ9W4JZHGKM3','C9S4WRFD:b1b251aff891c3c53d0c45e678ea1af07b7b9dd7:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','not_enough','{\"order_id\": \"G9R24YUD\", \"total\": 14500, \"balance\": 2170, \"missing\": 12330}','Il manque 12 330 F : la commande coûte 14 500 F et votre solde est de 2 170 F. Votre commande est gardée. Comment voulez-vous recharger ?','[{\"label\": \"Mobile money\", \"payload\": \"mobile\"}, {\"label\": \"Esp\\u00e8ces en boutique\", \"payload\": \"cash\"}, {\"label\": \"Code de recharge\", \"payload\": \"voucher\"}]','[]','sent','2026-11-26 01:43:19.737792','2026-11-26 01:43:20.219406',NULL,NULL,0,''),
(291,'HAV7YH8AWC3YUKCUZR2G4X','topup:cash:EEX22:cash-1:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','topped_up','{\"amount\": 300, \"how\": \"cash\", \"detail\": \"LE PARRAIN\", \"balance\": 2470, \"order_id\": \"G9R24YUD\", \"total\": 14500, \"missing\": 12030}','LE PARRAIN a reçu vos 300 F en espèces. Votre solde : 2 470 F. Il manque encore 12 030 F pour votre commande.','[{\"label\": \"Mobile money\", \"payload\": \"mobile\"}, {\"label\": \"Esp\\u00e8ces en boutique\", \"payload\": \"cash\"}, {\"label\": \"Code de recharge\", \"payload\": \"voucher\"}]','[]','sent','2026-11-26 01:43:25.977813','2026-11-26 01:43:26.738297',NULL,NULL,0,''),
(292,'MQQHADQDR92F3RBYQFMTG2','C9S4WRFD:566dc8624bdeb1b5a352170b7bb0c533647e94a7','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','1 copie','[]','[]','received','2026-11-26 01:43:28.629779',NULL,NULL,NULL,0,''),
(293,'4DAUS283QKYGEC8BJSWDKS','C9S4WRFD:566dc8624bdeb1b5a352170b7bb0c533647e94a7:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"annexe.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 145, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}], \"unknown\": \"\"}','Impression : 1 exemplaire · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 145 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:43:29.701783','2026-11-26 01:43:30.342676',NULL,NULL,0,''),
(294,'FZEUSGA8CXK6MBSJQPRZPX','C9S4WRFD:5bb420879343d100eefd07bfe1c585955566bb5f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:43:35.478852',NULL,NULL,NULL,0,''),
(295,'METKX8F7EQRSFC2935MEEZ','C9S4WRFD:5bb420879343d100eefd07bfe1c585955566bb5f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": {\"revision\": \"96489KEMA9PPQ522SBZDJX\", \"name\": \"annexe.pdf\"}, \"from_total\": 205, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"faint_as_colour\", \"value\": true}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 205 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Avec \\u00ab annexe.pdf \\u00bb aussi\", \"payload\": \"join:96489KEMA9PPQ522SBZDJX\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:43:36.705814','2026-11-26 01:43:37.279560',NULL,NULL,0,''),
(296,'HJ4WCJV5VZW3WPMEZT4BFR','C9S4WRFD:6dd7f7ad77d6f2af3a3bf6a87afcab4777b107a9','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Avec « annexe.pdf » aussi','[]','[]','received','2026-11-26 01:43:39.674131',NULL,NULL,NULL,0,''),
(297,'HS5PHJ6U3DV3VFB8MUJVZS','C9S4WRFD:6dd7f7ad77d6f2af3a3bf6a87afcab4777b107a9:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [{\"revision\": \"96489KEMA9PPQ522SBZDJX\", \"name\": \"annexe.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}}], \"joinable\": null, \"from_total\": 350, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"faint_as_colour\", \"value\": true}, {\"option\": \"sides\", \"value\": \"one\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"copies\", \"value\": 1}]}','Déjà dans la commande : « annexe.pdf » (1 exemplaire · couleur où il y en a · recto verso · A4 · reliure cerdeau).\nEt « cours.pdf » :\nImpression : 1 exemplaire · couleur où il y en a · recto verso · A4 · reliure cerdeau.\nÀ partir de 350 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Recto simple\", \"payload\": \"set:sides=one\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Sans reliure\", \"payload\": \"set:binding=\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Retirer \\u00ab annexe.pdf \\u00bb\", \"payload\": \"leave_out:96489KEMA9PPQ522SBZDJX\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:43:40.624290','2026-11-26 01:43:41.210228',NULL,NULL,0,''),
(298,'K5MH34ZHRSC4WHC752UXJT','C9S4WRFD:36077af4c9c1e8bb5452d20d1fcc7c1a0e6a976e','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:43:43.294684',NULL,NULL,NULL,0,''),
(299,'KT87H2HSG5EASAX9HNKJ5R','C9S4WRFD:36077af4c9c1e8bb5452d20d1fcc7c1a0e6a976e:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 350, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:54:44.028049+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 436, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:54:44.028149+00:00\", \"score\": null}], \"others\": false, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 350 F, ouvert, normalement prêt à 1 h 54, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 436 F, ouvert, normalement prêt à 1 h 54','[{\"label\": \"LE PARRAIN \\u00b7 350\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 436\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:43:44.125768','2026-11-26 01:43:44.526018',NULL,NULL,0,''),
(300,'TQ4DTWY4WMKF9FATCN623B','C9S4WRFD:ae97750ee361656dcca17a82f25eb3ce5a2ace2c','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','LE PARRAIN · 350 F','[]','[]','received','2026-11-26 01:43:45.567804',NULL,NULL,NULL,0,''),
(301,'VTFP4U7NGYRSNNAARANYPD','C9S4WRFD:ae97750ee361656dcca17a82f25eb3ce5a2ace2c:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','quote','{\"order_id\": \"EN7ZHMM4\", \"shop\": \"LE PARRAIN\", \"lines\": [{\"name\": \"annexe.pdf\", \"formula\": \"1\\u00d710 + 1\\u00d725 + 110 = 145\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"page 2\"}, {\"name\": \"cours.pdf\", \"formula\": \"7\\u00d710 + 1\\u00d725 + 110 = 205\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"page 2\"}], \"total\": 350, \"ready_at\": \"2026-11-26T01:54:46.162858+00:00\", \"is_closing\": false, \"balance\": 2470, \"change\": \"\", \"savings\": [{\"code\": \"two_up\", \"saved\": 50, \"total\": 300, \"pages\": []}, {\"code\": \"all_gray\", \"saved\": 30, \"total\": 320, \"pages\": []}, {\"code\": \"without_blank\", \"saved\": 10, \"total\": 340, \"pages\": []}]}','• annexe.pdf : 1×10 + 1×25 + 110 = 145 F\n1 exemplaire · couleur où il y en a · recto verso · A4 · reliure cerdeau\nEn couleur : page 2.\n• cours.pdf : 7×10 + 1×25 + 110 = 205 F\n1 exemplaire · couleur où il y en a · recto verso · A4 · reliure cerdeau\nEn couleur : page 2.\nLE PARRAIN : 350 F\nNormalement prêt à 1 h 54.\nPrix garanti 60 minutes. Votre solde : 2 470 F.','[{\"label\": \"Payer 350\\u00a0F\", \"payload\": \"pay:EN7ZHMM4\", \"style\": \"main\"}, {\"label\": \"2 pages par face : \\u221250\\u00a0F\", \"payload\": \"saving:two_up\"}, {\"label\": \"Tout en noir et blanc : \\u221230\\u00a0F\", \"payload\": \"saving:all_gray\"}, {\"label\": \"Sans les pages blanches : \\u221210\\u00a0F\", \"payload\": \"saving:without_blank\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:EN7ZHMM4\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:43:46.230081','2026-11-26 01:43:46.428150',NULL,NULL,0,''),
(302,'6WTCHWVERQ4H6N86WN2F8K','C9S4WRFD:551b7881178574cb4d99ff45b522e1532183606a','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','2 pages par face : −50 F','[]','[]','received','2026-11-26 01:43:47.407008',NULL,NULL,NULL,0,''),
(303,'52U5ZK39WCRA6B7DYG7X9J','C9S4WRFD:551b7881178574cb4d99ff45b522e1532183606a:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','quote','{\"order_id\": \"EN7ZHMM4\", \"shop\": \"LE PARRAIN\", \"lines\": [{\"name\": \"annexe.pdf\", \"formula\": \"1\\u00d725 + 110 = 135\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 2, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"page 2\"}, {\"name\": \"cours.pdf\", \"formula\": \"3\\u00d710 + 1\\u00d725 + 110 = 165\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 2, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"page 2\"}], \"total\": 300, \"ready_at\": \"2026-11-26T01:54:47.878237+00:00\", \"is_closing\": false, \"balance\": 2470, \"change\": \"\", \"savings\": [{\"code\": \"all_gray\", \"saved\": 30, \"total\": 270, \"pages\": []}]}','• annexe.pdf : 1×25 + 110 = 135 F\n1 exemplaire · couleur où il y en a · recto verso · A4 · 2 pages par face · reliure cerdeau\nEn couleur : page 2.\n• cours.pdf : 3×10 + 1×25 + 110 = 165 F\n1 exemplaire · couleur où il y en a · recto verso · A4 · 2 pages par face · reliure cerdeau\nEn couleur : page 2.\nLE PARRAIN : 300 F\nNormalement prêt à 1 h 54.\nPrix garanti 60 minutes. Votre solde : 2 470 F.','[{\"label\": \"Payer 300\\u00a0F\", \"payload\": \"pay:EN7ZHMM4\", \"style\": \"main\"}, {\"label\": \"Tout en noir et blanc : \\u221230\\u00a0F\", \"payload\": \"saving:all_gray\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:EN7ZHMM4\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:43:47.967252','2026-11-26 01:43:48.120964',NULL,NULL,0,''),
(304,'GPTWWKPM9ABH53G2HNMVRS','C9S4WRFD:7843a11cf148f2a6c1253e47bfee649f7fb9c737','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Payer 300 F','[]','[]','received','2026-11-26 01:43:48.711572',NULL,NULL,NULL,0,''),
(305,'ZS7MR89D7X46NRFAE6B3T5','placed:EN7ZHMM4','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','EN7ZHMM4','order_placed','{\"order_id\": \"EN7ZHMM4\", \"shop\": \"LE PARRAIN\", \"total\": 300}','C\'est payé : 300 F sont réservés. LE PARRAIN a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-26 01:43:49.325106','2026-11-26 01:43:49.850345',NULL,NULL,0,''),
(306,'5UGQ6XU4TKQ8ZD5B54S2W9','accepted:EN7ZHMM4:2026-11-26T02:23:52.382889+00:00','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','EN7ZHMM4','order_accepted','{\"order_id\": \"EN7ZHMM4\", \"shop\": \"LE PARRAIN\", \"ready_at\": \"2026-11-26T02:23:52.382889+00:00\"}','LE PARRAIN a accepté votre commande : normalement prête à 2 h 23.','[]','[]','sent','2026-11-26 01:43:52.621582','2026-11-26 01:43:53.723530',NULL,NULL,0,''),
(307,'2UWJUJCEE8MQG4UK82RC97','remark:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','EN7ZHMM4','shop_remark','{\"order_id\": \"EN7ZHMM4\", \"shop\": \"LE PARRAIN\", \"text\": \"Pas de pied de page ?\"}','LE PARRAIN : Pas de pied de page ?','[]','[]','sent','2026-11-26 01:43:56.017093','2026-11-26 01:43:56.714285',NULL,NULL,0,''),
(308,'PYMWRNMXWN7KQJTTW6TSZW','C9S4WRFD:0d3888b08bc1f7224bbc574c803bb8fb97d0a459','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','Oui, imprimez comme ça.','[]','[]','received','2026-11-26 01:43:57.641845',NULL,NULL,NULL,0,''),
(309,'X3332DYY7Z43J4SEWKE54F','C9S4WRFD:0d3888b08bc1f7224bbc574c803bb8fb97d0a459:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','EN7ZHMM4','remark_passed','{\"shop\": \"LE PARRAIN\", \"revision\": \"\"}','Transmis à LE PARRAIN.','[{\"label\": \"Nouvelle commande\", \"payload\": \"new\"}]','[]','sent','2026-11-26 01:43:58.021797','2026-11-26 01:43:58.386969',NULL,NULL,0,''),
(310,'KG8X899UU3YVB9AWERSD2V','C9S4WRFD:fa17569e3de9489c6b9cd0a1a150366d3937aaa2f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','logo.pdf','[]','[]','received','2026-11-26 01:44:00.041861',NULL,NULL,NULL,0,''),
(311,'KPYRK6GBWFXMWBQNME4C3J','C9S4WRFD:fa17569e3de9489c6b9cd0a1a150366d3937aaa2f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','EN7ZHMM4','remark_passed','{\"shop\": \"LE PARRAIN\", \"revision\": \"HVN9C6E6CR9AXD6KDUKWPH\"}','Fichier transmis à LE PARRAIN pour la commande en cours.','[{\"label\": \"C\'est une nouvelle commande\", \"payload\": \"print:HVN9C6E6CR9AXD6KDUKWPH\"}]','[]','sent','2026-11-26 01:44:00.961798','2026-11-26 01:44:01.505711',NULL,NULL,0,''),
(312,'ZP8647AGJKC82XXVEPZYB3','C9S4WRFD:7fe6d47eb7372b0d099b3a90ed94e9171041309a','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Nouvelle commande','[]','[]','received','2026-11-26 01:44:05.766847',NULL,NULL,NULL,0,''),
(313,'7893QFFB2NQ2K2YVAU4QVD','C9S4WRFD:7fe6d47eb7372b0d099b3a90ed94e9171041309a:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reset','{}','C\'est noté, on repart de zéro. Rien n\'a été débité. Envoyez un fichier quand vous voulez.','[]','[]','sent','2026-11-26 01:44:05.771124','2026-11-26 01:44:05.781686',NULL,NULL,0,''),
(314,'JPRTTDNADW2PUTQPRC5S7X','C9S4WRFD:c226e7d8ca9e0683ad53baea6b4cbc2e2b5aac42f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','note.pdf','[]','[]','received','2026-11-26 01:44:06.521865',NULL,NULL,NULL,0,''),
(315,'8BWXVGNVKPW4TMV455D5M2','C9S4WRFD:c226e7d8ca9e0683ad53baea6b4cbc2e2b5aac42f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"note.pdf\"}','Bien reçu « note.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:44:06.648548','2026-11-26 01:44:06.777133',NULL,NULL,0,''),
(316,'YHUNQDAZ4PPMUTP8YR4DYY','ready:QJDW5YY3VXMECZU2TGVZKG:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','document_ready','{\"revision\": \"QJDW5YY3VXMECZU2TGVZKG\", \"name\": \"note.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [], \"pages\": 1, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1]}], \"colour_pages\": [], \"faint_colour_pages\": [], \"blank_pages\": [], \"problems\": []}','« note.pdf » : 1 page, A4.\nPas de couleur.','[]','[{\"revision\": \"QJDW5YY3VXMECZU2TGVZKG\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:44:07.381738','2026-11-26 01:44:07.838406',NULL,NULL,0,''),
(317,'3MUNJMVNYSDDE84RFTU236','ready:QJDW5YY3VXMECZU2TGVZKG:2','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"note.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 10, \"choices\": [{\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 10 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:44:07.589723','2026-11-26 01:44:07.886003',NULL,NULL,0,''),
(318,'EKHV7WR55J9T68WPC98GAJ','C9S4WRFD:55eb2e579cbb36e83a16197dd7d5154cd55b6182','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:44:08.381720',NULL,NULL,NULL,0,''),
(319,'XNF7PHNZ3PRXY3335M3RBS','C9S4WRFD:55eb2e579cbb36e83a16197dd7d5154cd55b6182:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 10, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:08.522146+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 15, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:08.522241+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 20, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:08.522269+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 10 F, ouvert, normalement prêt à 1 h 55, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 15 F, ouvert, normalement prêt à 1 h 55\n• PAPYRUS (Pikine) : 20 F, ouvert, normalement prêt à 1 h 55','[{\"label\": \"LE PARRAIN \\u00b7 10\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 15\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 20\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:44:08.541745','2026-11-26 01:44:08.650156',NULL,NULL,0,''),
(320,'95R3U8SKSZWBZPFMDVD5N4','C9S4WRFD:f24a5cc9576a4007b1c09a44216e5a2125a9972f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','LE PARRAIN · 10 F','[]','[]','received','2026-11-26 01:44:09.125706',NULL,NULL,NULL,0,''),
(321,'2NGB826G7C9AQ596THHV7V','C9S4WRFD:f24a5cc9576a4007b1c09a44216e5a2125a9972f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','quote','{\"order_id\": \"E4U8722T\", \"shop\": \"LE PARRAIN\", \"lines\": [{\"name\": \"note.pdf\", \"formula\": \"1\\u00d710 = 10\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"\"}], \"total\": 10, \"ready_at\": \"2026-11-26T01:55:09.430826+00:00\", \"is_closing\": false, \"balance\": 2170, \"change\": \"\", \"savings\": []}','LE PARRAIN : 1×10 = 10 F\n1 exemplaire · noir et blanc · recto simple · A4 · sans reliure\nNormalement prêt à 1 h 55.\nPrix garanti 60 minutes. Votre solde : 2 170 F.','[{\"label\": \"Payer 10\\u00a0F\", \"payload\": \"pay:E4U8722T\", \"style\": \"main\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:E4U8722T\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:44:09.485921','2026-11-26 01:44:09.622006',NULL,NULL,0,''),
(322,'6WB8GVVDTQTUH6KMVVCPU8','C9S4WRFD:9bb09b67fb74c3fcd7802ad35e021cf8a61848b1','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Payer 10 F','[]','[]','received','2026-11-26 01:44:09.982805',NULL,NULL,NULL,0,''),
(323,'ZC6VWF5RR4VYT9VND79C9P','placed:E4U8722T','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','E4U8722T','order_placed','{\"order_id\": \"E4U8722T\", \"shop\": \"LE PARRAIN\", \"total\": 10}','C\'est payé : 10 F sont réservés. LE PARRAIN a reçu votre commande ; je vous préviens dès qu\'elle est acceptée. L\'argent ne part qu\'à la remise. Écrivez ici pour parler à la boutique.','[]','[]','sent','2026-11-26 01:44:10.207273','2026-11-26 01:44:10.374279',NULL,NULL,0,''),
(324,'T2BVDEF62BUEU6M7XZCKFR','C9S4WRFD:28bb08012c51b06e96613db3770fe0e99d4217db','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','annuler','[]','[]','received','2026-11-26 01:44:10.903545',NULL,NULL,NULL,0,''),
(325,'5GFBUBFH3SZWFEKAEPTVZ9','C9S4WRFD:28bb08012c51b06e96613db3770fe0e99d4217db:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','confirm_cancel','{\"order_id\": \"E4U8722T\", \"shop\": \"LE PARRAIN\", \"total\": 10}','Annuler la commande chez LE PARRAIN ? 10 F reviennent sur votre solde.','[{\"label\": \"Oui, annuler\", \"payload\": \"cancel:E4U8722T\", \"style\": \"main\"}, {\"label\": \"Non, la garder\", \"payload\": \"keep\"}]','[]','sent','2026-11-26 01:44:10.981911','2026-11-26 01:44:11.118466',NULL,NULL,0,''),
(326,'AHKGQ3J3PR363BAN5R2G6W','C9S4WRFD:04f3fc138ab2f19cd2f89e72677e1302db24e3a8','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Non, la garder','[]','[]','received','2026-11-26 01:44:11.706006',NULL,NULL,NULL,0,''),
(327,'CVY8C429GDRHDD3NRJQKAK','C9S4WRFD:04f3fc138ab2f19cd2f89e72677e1302db24e3a8:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','thanks','{}','Merci, c\'est noté. Envoyez un fichier quand vous voulez imprimer à nouveau.','[]','[]','sent','2026-11-26 01:44:11.761769','2026-11-26 01:44:11.906362',NULL,NULL,0,''),
(328,'5TMRTUHQ4J2FYRG6F9H7SM','C9S4WRFD:be4997606d1ed06df5a2fa094475367e95de67f8','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:44:12.709923',NULL,NULL,NULL,0,''),
(329,'NGMBX6V6CBN7TUBWB68DX5','C9S4WRFD:be4997606d1ed06df5a2fa094475367e95de67f8:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','confirm_cancel','{\"order_id\": \"E4U8722T\", \"shop\": \"LE PARRAIN\", \"total\": 10}','Annuler la commande chez LE PARRAIN ? 10 F reviennent sur votre solde.','[{\"label\": \"Oui, annuler\", \"payload\": \"cancel:E4U8722T\", \"style\": \"main\"}, {\"label\": \"Non, la garder\", \"payload\": \"keep\"}]','[]','sent','2026-11-26 01:44:12.898991','2026-11-26 01:44:13.126859',NULL,NULL,0,''),
(330,'W3UEGNX78JCHMM7YQJT3VU','C9S4WRFD:78870ffbb2507cdd9b2f89e0eb4f3c7f04d04129','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Oui, annuler','[]','[]','received','2026-11-26 01:44:14.217728',NULL,NULL,NULL,0,''),
(331,'NV7AJMUKN6ACTJTUP9Z8DC','aborted:E4U8722T','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','E4U8722T','order_aborted','{\"order_id\": \"E4U8722T\", \"shop\": \"LE PARRAIN\", \"total\": 10, \"reason\": \"\", \"by\": \"customer\"}','Commande annulée. 10 F reviennent sur votre solde.','[]','[]','sent','2026-11-26 01:44:14.806859','2026-11-26 01:44:15.198061',NULL,NULL,0,''),
(332,'SPDQ2UPBJ8TP8B7RDW9K5J','ended:E4U8722T:abort:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','E4U8722T','print_elsewhere','{\"order_id\": \"E4U8722T\"}','Votre fichier est gardé encore 24 heures : vous pouvez le faire imprimer ailleurs.','[{\"label\": \"Choisir une autre imprimerie\", \"payload\": \"again:E4U8722T\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:44:16.021514','2026-11-26 01:44:16.246256',NULL,NULL,0,''),
(333,'TKQTZN5883FJE62QFSN8F2','C9S4WRFD:484d52228ebeb76236c14406877de96c0803c83d','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Nouvelle commande','[]','[]','received','2026-11-26 01:44:16.820451',NULL,NULL,NULL,0,''),
(334,'QTJNQZ8E9FQ6YGSUB5EB74','C9S4WRFD:484d52228ebeb76236c14406877de96c0803c83d:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reset','{}','C\'est noté, on repart de zéro. Rien n\'a été débité. Envoyez un fichier quand vous voulez.','[]','[]','sent','2026-11-26 01:44:16.888484','2026-11-26 01:44:17.002070',NULL,NULL,0,''),
(335,'K7Y8JA4TTTAEQ8B2H2WK8R','C9S4WRFD:abb8fb222baabb3775f818fe92278ada0c2cfc40f','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','files','{}','cours.pdf','[]','[]','received','2026-11-26 01:44:17.398059',NULL,NULL,NULL,0,''),
(336,'44W7BV45MBM4ZHV6H65YRB','C9S4WRFD:abb8fb222baabb3775f818fe92278ada0c2cfc40f:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','reading','{\"name\": \"cours.pdf\"}','Bien reçu « cours.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:44:17.522111','2026-11-26 01:44:17.725934',NULL,NULL,0,''),
(337,'E6FURJTKHBAQ9JSV9F95CF','ready:NCW37A9S6W23BMTAHCWK5N:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','document_ready','{\"revision\": \"NCW37A9S6W23BMTAHCWK5N\", \"name\": \"cours.pdf\", \"sheets\": 1, \"is_other\": false, \"fixes\": [{\"code\": \"blank_pages\", \"fix\": \"drop_blank\", \"pages\": [3], \"confidence\": null}, {\"code\": \"nearly_blank_pages\", \"fix\": \"drop_blank\", \"pages\": [1, 5, 6, 7, 8], \"confidence\": null}, {\"code\": \"faint_colour\", \"fix\": \"gray\", \"pages\": [4], \"confidence\": null}], \"pages\": 8, \"sizes\": [{\"width_mm\": 210, \"height_mm\": 297, \"pages\": [1, 2, 3, 4, 5, 6, 7, 8]}], \"colour_pages\": [2], \"faint_colour_pages\": [4], \"blank_pages\": [3], \"problems\": [{\"code\": \"blank_pages\", \"message\": \"Il n\\u2019y a rien \\u00e0 imprimer ici : page 3. Sans cela, vous payez moins.\", \"pages\": [3], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"nearly_blank_pages\", \"message\": \"Il n\\u2019y a presque rien ici : pages 1, 5\\u20138. Voulez-vous l\\u2019enlever ?\", \"pages\": [1, 5, 6, 7, 8], \"params\": {}, \"fix\": \"drop_blank\"}, {\"code\": \"faint_colour\", \"message\": \"La couleur est tr\\u00e8s p\\u00e2le (page 4) : en noir et blanc, cela co\\u00fbte moins cher.\", \"pages\": [4], \"params\": {}, \"fix\": \"gray\"}]}','« cours.pdf » : 8 pages, A4.\nCouleur : page 2. Couleur très pâle : page 4, comptée en noir et blanc.\nPage blanche : 3.\n⚠ Il n’y a rien à imprimer ici : page 3. Sans cela, vous payez moins.\n⚠ Il n’y a presque rien ici : pages 1, 5–8. Voulez-vous l’enlever ?\n⚠ La couleur est très pâle (page 4) : en noir et blanc, cela coûte moins cher.','[{\"label\": \"Enlever les pages blanches\", \"payload\": \"fix:NCW37A9S6W23BMTAHCWK5N:blank_pages\"}, {\"label\": \"Enlever les pages presque blanches\", \"payload\": \"fix:NCW37A9S6W23BMTAHCWK5N:nearly_blank_pages\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}]','[{\"revision\": \"NCW37A9S6W23BMTAHCWK5N\", \"sheet\": 0, \"alt\": \"Aper\\u00e7u des pages, feuille 1\"}]','sent','2026-11-26 01:44:18.526151','2026-11-26 01:44:18.970174',NULL,NULL,0,''),
(338,'RXJ757RC4T92422Y2DZKP4','ready:NCW37A9S6W23BMTAHCWK5N:2','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 80, \"choices\": [{\"option\": \"colour\", \"value\": \"auto\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"sides\", \"value\": \"two\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"copies\", \"value\": 1}]}','Impression : 1 exemplaire · noir et blanc · recto simple · A4 · sans reliure.\nÀ partir de 80 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Couleur o\\u00f9 il y en a\", \"payload\": \"set:colour=auto\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Recto verso\", \"payload\": \"set:sides=two\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:44:18.788726','2026-11-26 01:44:19.115763',NULL,NULL,0,''),
(339,'VWQQKANZ8FG5JZP2HWVZ64','C9S4WRFD:4b22e961eaab82431377ae690a4333cedbc2593d','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','text','{}','couleur','[]','[]','received','2026-11-26 01:44:19.745785',NULL,NULL,NULL,0,''),
(340,'5XYZSHGN4SJMTQ94RZZP9U','C9S4WRFD:4b22e961eaab82431377ae690a4333cedbc2593d:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','options','{\"name\": \"cours.pdf\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"added\": [], \"joinable\": null, \"from_total\": 95, \"choices\": [{\"option\": \"colour\", \"value\": \"gray\"}, {\"option\": \"colour\", \"value\": \"all\"}, {\"option\": \"faint_as_colour\", \"value\": true}, {\"option\": \"sides\", \"value\": \"two\"}, {\"option\": \"booklet\", \"value\": true}, {\"option\": \"binding\", \"value\": \"rayure\"}, {\"option\": \"binding\", \"value\": \"cerdeau\"}, {\"option\": \"paper\", \"value\": \"A3\"}, {\"option\": \"drop_blank\", \"value\": true}, {\"option\": \"copies\", \"value\": 1}], \"unknown\": \"\"}','Impression : 1 exemplaire · couleur où il y en a · recto simple · A4 · sans reliure.\nÀ partir de 95 F.\nTouchez pour changer, ou écrivez « 2 copies recto verso pages 1-10 ».','[{\"label\": \"Noir et blanc\", \"payload\": \"set:colour=gray\"}, {\"label\": \"Tout en couleur\", \"payload\": \"set:colour=all\"}, {\"label\": \"Garder la couleur p\\u00e2le\", \"payload\": \"set:faint_as_colour=True\"}, {\"label\": \"Recto verso\", \"payload\": \"set:sides=two\"}, {\"label\": \"Livret \\u00e0 plier\", \"payload\": \"set:booklet=True\"}, {\"label\": \"Reliure rayure\", \"payload\": \"set:binding=rayure\"}, {\"label\": \"Reliure cerdeau\", \"payload\": \"set:binding=cerdeau\"}, {\"label\": \"Papier A3\", \"payload\": \"set:paper=A3\"}, {\"label\": \"Sans les pages blanches\", \"payload\": \"set:drop_blank=True\"}, {\"label\": \"Nombre d\'exemplaires\", \"payload\": \"copies\"}, {\"label\": \"Am\\u00e9liorer le document\", \"payload\": \"improve\"}, {\"label\": \"Choisir l\'imprimerie\", \"payload\": \"shops\", \"style\": \"main\"}]','[]','sent','2026-11-26 01:44:20.197750','2026-11-26 01:44:20.390028',NULL,NULL,0,''),
(341,'848GSF9SMCMZ2MKDURNNCD','C9S4WRFD:59f0d03f8ef80ef311ffa5f00a00f5b2e7601054','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Choisir l\'imprimerie','[]','[]','received','2026-11-26 01:44:24.487394',NULL,NULL,NULL,0,''),
(342,'GGDHTWVFNU3GH8YKG9AS2U','C9S4WRFD:59f0d03f8ef80ef311ffa5f00a00f5b2e7601054:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','no_shop','{}','Aucune imprimerie ne peut faire cela en ce moment. Votre fichier et vos choix sont gardés : changez une option ou réessayez un peu plus tard.','[{\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"R\\u00e9essayer\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:44:24.681968','2026-11-26 01:44:24.934050',NULL,NULL,0,''),
(343,'V2GWW4FKHSUMW8RAJMGCRS','C9S4WRFD:a8934cc97a5563efc79181ef3e1e70c3790a3b9b','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Réessayer','[]','[]','received','2026-11-26 01:44:28.249936',NULL,NULL,NULL,0,''),
(344,'89QF4GQ2QWHAVRG5UGRG78','C9S4WRFD:a8934cc97a5563efc79181ef3e1e70c3790a3b9b:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 95, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:28.557841+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 180, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:28.557927+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 230, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:28.557964+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 95 F, ouvert, normalement prêt à 1 h 55, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 180 F, ouvert, normalement prêt à 1 h 55\n• PAPYRUS (Pikine) : 230 F, ouvert, normalement prêt à 1 h 55','[{\"label\": \"LE PARRAIN \\u00b7 95\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 180\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 230\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:44:28.609764','2026-11-26 01:44:28.822476',NULL,NULL,0,''),
(345,'F5BRCD7NDB66EPXRU2YXQH','C9S4WRFD:bb1a9e36faa22129f2a70cf729d9b1d54b15c409','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Autres quartiers','[]','[]','received','2026-11-26 01:44:29.633947',NULL,NULL,NULL,0,''),
(346,'JY5KTRBXCR26KJ84ECS5CW','C9S4WRFD:bb1a9e36faa22129f2a70cf729d9b1d54b15c409:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_place','{\"places\": [\"Dakar, Fann\", \"Dakar, M\\u00e9dina\", \"Dakar, Plateau\", \"Pikine\"]}','Dans quel quartier ? Touchez-le ou écrivez son nom.','[{\"label\": \"Dakar, Fann\", \"payload\": \"place:Dakar, Fann\"}, {\"label\": \"Dakar, M\\u00e9dina\", \"payload\": \"place:Dakar, M\\u00e9dina\"}, {\"label\": \"Dakar, Plateau\", \"payload\": \"place:Dakar, Plateau\"}, {\"label\": \"Pikine\", \"payload\": \"place:Pikine\"}, {\"label\": \"Toutes les imprimeries\", \"payload\": \"place:\"}]','[]','sent','2026-11-26 01:44:29.916046','2026-11-26 01:44:30.154140',NULL,NULL,0,''),
(347,'H8X8BXDS8HK6DUWUJ9EZ9E','C9S4WRFD:9434f263128343966964d67a153c46ac09707a6d','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Près de moi','[]','[]','received','2026-11-26 01:44:31.254030',NULL,NULL,NULL,0,''),
(348,'PCZSS6UUD8JFY6QTW3BV8A','C9S4WRFD:9434f263128343966964d67a153c46ac09707a6d:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','ask_place','{\"places\": [\"Dakar, Fann\", \"Dakar, M\\u00e9dina\", \"Dakar, Plateau\", \"Pikine\"]}','Dans quel quartier ? Touchez-le ou écrivez son nom.','[{\"label\": \"Dakar, Fann\", \"payload\": \"place:Dakar, Fann\"}, {\"label\": \"Dakar, M\\u00e9dina\", \"payload\": \"place:Dakar, M\\u00e9dina\"}, {\"label\": \"Dakar, Plateau\", \"payload\": \"place:Dakar, Plateau\"}, {\"label\": \"Pikine\", \"payload\": \"place:Pikine\"}, {\"label\": \"Toutes les imprimeries\", \"payload\": \"place:\"}]','[]','sent','2026-11-26 01:44:31.618893','2026-11-26 01:44:31.886188',NULL,NULL,0,''),
(349,'2J5V7YNWPGZZAAHPP9AUSX','C9S4WRFD:8b3b8b9ab760e36d515a728d06283ff15a2357e9','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Pikine','[]','[]','received','2026-11-26 01:44:32.825385',NULL,NULL,NULL,0,''),
(350,'CAD4ZAFJD65VQTRR35CRBP','C9S4WRFD:8b3b8b9ab760e36d515a728d06283ff15a2357e9:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 230, \"distance_m\": null, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:33.070438+00:00\", \"score\": null}], \"others\": true, \"is_near\": false}','Prix exact pour votre fichier :\n• PAPYRUS (Pikine) : 230 F, ouvert, normalement prêt à 1 h 55','[{\"label\": \"PAPYRUS \\u00b7 230\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Pr\\u00e8s de moi\", \"payload\": \"locate\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:44:33.107247','2026-11-26 01:44:33.418443',NULL,NULL,0,''),
(351,'Z8RD8ATTGABMBEWJN6C45V','C9S4WRFD:a3f84dacb11fc32e4e2b5158570bf93f4fa675db','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Près de moi','[]','[]','received','2026-11-26 01:44:34.361861',NULL,NULL,NULL,0,''),
(352,'7GK5ZY8QARM9UJ3MB8RZ2E','C9S4WRFD:a3f84dacb11fc32e4e2b5158570bf93f4fa675db:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 95, \"distance_m\": 0, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:34.706934+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 180, \"distance_m\": 405, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:34.707062+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 230, \"distance_m\": 8811, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:34.707115+00:00\", \"score\": null}], \"others\": true, \"is_near\": true}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 95 F, à 50 m, ouvert, normalement prêt à 1 h 55, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 180 F, à 400 m, ouvert, normalement prêt à 1 h 55\n• PAPYRUS (Pikine) : 230 F, à 8,8 km, ouvert, normalement prêt à 1 h 55','[{\"label\": \"LE PARRAIN \\u00b7 95\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 180\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 230\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:44:34.794480','2026-11-26 01:44:35.050559',NULL,NULL,0,''),
(353,'KSV8GQYU9M3N265ZH9Z3CB','C9S4WRFD:cf1d9443245a33cd2e55c4681827c35c536e8924','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Réessayer','[]','[]','received','2026-11-26 01:44:36.113857',NULL,NULL,NULL,0,''),
(354,'MBYWSQQKCBYHFWNFPRQVBV','C9S4WRFD:cf1d9443245a33cd2e55c4681827c35c536e8924:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 95, \"distance_m\": 0, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:36.474898+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 180, \"distance_m\": 405, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:36.475035+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 230, \"distance_m\": 8811, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:36.475099+00:00\", \"score\": null}], \"others\": true, \"is_near\": true}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 95 F, à 50 m, ouvert, normalement prêt à 1 h 55, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 180 F, à 400 m, ouvert, normalement prêt à 1 h 55\n• PAPYRUS (Pikine) : 230 F, à 8,8 km, ouvert, normalement prêt à 1 h 55','[{\"label\": \"LE PARRAIN \\u00b7 95\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 180\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 230\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:44:36.541909','2026-11-26 01:44:36.810272',NULL,NULL,0,''),
(355,'JBXEMMAHG86HZK2V7YHWCP','C9S4WRFD:5f83c1ec3be6d90ac7b86933e3312a7ccee0989b','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','LE PARRAIN · 95 F','[]','[]','received','2026-11-26 01:44:37.841815',NULL,NULL,NULL,0,''),
(356,'6BBW9PZ3XESP7NVJ8KTS2B','C9S4WRFD:5f83c1ec3be6d90ac7b86933e3312a7ccee0989b:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','quote','{\"order_id\": \"VQ4GGM9R\", \"shop\": \"LE PARRAIN\", \"lines\": [{\"name\": \"cours.pdf\", \"formula\": \"7\\u00d710 + 1\\u00d725 = 95\\u00a0F\", \"options\": {\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}, \"colour_pages\": \"page 2\"}], \"total\": 95, \"ready_at\": \"2026-11-26T01:55:38.530565+00:00\", \"is_closing\": false, \"balance\": 2170, \"change\": \"\", \"savings\": [{\"code\": \"two_up\", \"saved\": 40, \"total\": 55, \"pages\": [2]}, {\"code\": \"all_gray\", \"saved\": 15, \"total\": 80, \"pages\": []}, {\"code\": \"without_blank\", \"saved\": 10, \"total\": 85, \"pages\": [2]}]}','LE PARRAIN : 7×10 + 1×25 = 95 F\n1 exemplaire · couleur où il y en a · recto simple · A4 · sans reliure\nEn couleur : page 2.\nNormalement prêt à 1 h 55.\nPrix garanti 60 minutes. Votre solde : 2 170 F.','[{\"label\": \"Payer 95\\u00a0F\", \"payload\": \"pay:VQ4GGM9R\", \"style\": \"main\"}, {\"label\": \"2 pages par face : \\u221240\\u00a0F\", \"payload\": \"saving:two_up\"}, {\"label\": \"Tout en noir et blanc : \\u221215\\u00a0F\", \"payload\": \"saving:all_gray\"}, {\"label\": \"Sans les pages blanches : \\u221210\\u00a0F\", \"payload\": \"saving:without_blank\"}, {\"label\": \"Voir l\'\\u00e9preuve\", \"payload\": \"proof:VQ4GGM9R\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:44:38.667225','2026-11-26 01:44:38.934131',NULL,NULL,0,''),
(357,'AXQAT7PTMSVDBF32AYNNW6','C9S4WRFD:abfe4927addcedb675e61bebd29b647c4054191a','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Payer 95 F','[]','[]','received','2026-11-26 01:44:40.185876',NULL,NULL,NULL,0,''),
(358,'REFCG4APZ8XEE9EMY4SYXD','C9S4WRFD:abfe4927addcedb675e61bebd29b647c4054191a:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shop_closed','{\"order_id\": \"VQ4GGM9R\", \"shop\": \"LE PARRAIN\", \"opens_at\": \"2026-11-26T04:00:00+00:00\"}','LE PARRAIN a fermé entre-temps. Elle ouvre à 4 h 00 et fera alors votre commande. Rien n\'est encore débité.','[{\"label\": \"Payer et attendre\", \"payload\": \"payclosed:VQ4GGM9R\", \"style\": \"main\"}, {\"label\": \"Autre imprimerie\", \"payload\": \"shops\"}]','[]','sent','2026-11-26 01:44:40.441553','2026-11-26 01:44:40.702096',NULL,NULL,0,''),
(359,'J2KAH75FGSSK3CC5NUGYJU','C9S4WRFD:180a36d187912e4db62245cec1c74bb6abaf89d5','in','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','tap','{}','Autre imprimerie','[]','[]','received','2026-11-26 01:44:42.076526',NULL,NULL,NULL,0,''),
(360,'H5Y3YXYN2PWTCVR78RPFGE','C9S4WRFD:180a36d187912e4db62245cec1c74bb6abaf89d5:1','out','C9S4WRFD','web','7BNGTMNNBYWM2UMYCKZ3SM','fr','','shops','{\"shops\": [{\"id\": \"EEX22\", \"name\": \"LE PARRAIN\", \"place\": \"Dakar, Plateau\", \"total\": 95, \"distance_m\": 0, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:42.483474+00:00\", \"score\": [50, 1]}, {\"id\": \"CPN44\", \"name\": \"COIN COPIE\", \"place\": \"Dakar, M\\u00e9dina\", \"total\": 180, \"distance_m\": 405, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:42.483561+00:00\", \"score\": null}, {\"id\": \"GGZPD\", \"name\": \"PAPYRUS\", \"place\": \"Pikine\", \"total\": 230, \"distance_m\": 8811, \"is_open\": true, \"opens_at\": null, \"ready_at\": \"2026-11-26T01:55:42.483600+00:00\", \"score\": null}], \"others\": true, \"is_near\": true}','Prix exact pour votre fichier :\n• LE PARRAIN (Dakar, Plateau) : 95 F, à 50 m, ouvert, normalement prêt à 1 h 55, ★ 5,0 (1)\n• COIN COPIE (Dakar, Médina) : 180 F, à 400 m, ouvert, normalement prêt à 1 h 55\n• PAPYRUS (Pikine) : 230 F, à 8,8 km, ouvert, normalement prêt à 1 h 55','[{\"label\": \"LE PARRAIN \\u00b7 95\\u00a0F\", \"payload\": \"shop:EEX22\", \"style\": \"main\"}, {\"label\": \"COIN COPIE \\u00b7 180\\u00a0F\", \"payload\": \"shop:CPN44\", \"style\": \"main\"}, {\"label\": \"PAPYRUS \\u00b7 230\\u00a0F\", \"payload\": \"shop:GGZPD\", \"style\": \"main\"}, {\"label\": \"Autres quartiers\", \"payload\": \"places\"}, {\"label\": \"Changer les options\", \"payload\": \"options\"}]','[]','sent','2026-11-26 01:44:42.509438','2026-11-26 01:44:42.804185',NULL,NULL,0,''),
(361,'5BEQG2ZHEYTNDHGQGUKMZS','topup:topup:eacb726e-2d8f-4c6f-8d0e-e9bdd302ffd2:ok:1','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','','topped_up','{\"amount\": 700, \"how\": \"mobile\", \"detail\": \"\\u2022\\u2022\\u2022 501\", \"balance\": 2685}','Paiement confirmé (••• 501) : 700 F ajoutés. Votre solde : 2 685 F.','[]','[]','sent','2026-11-26 01:44:47.609361','2026-11-26 01:44:47.963366',NULL,NULL,0,''),
(362,'2GNGJACXHT3XRXCT3AP5FJ','4QB4SNV8:ac08588545268fefe21928c798e5334e8120bf8d','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:44:50.490506',NULL,NULL,NULL,0,''),
(363,'MEF57J7NKFCMC46GVSWQZV','4QB4SNV8:ac08588545268fefe21928c798e5334e8120bf8d:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','ask_amount','{\"amounts\": [500, 1000, 2000, 5000]}','Combien voulez-vous recharger ? Touchez ou écrivez un montant.','[{\"label\": \"500\\u00a0F\", \"payload\": \"amount:500\"}, {\"label\": \"1\\u00a0000\\u00a0F\", \"payload\": \"amount:1000\"}, {\"label\": \"2\\u00a0000\\u00a0F\", \"payload\": \"amount:2000\"}, {\"label\": \"5\\u00a0000\\u00a0F\", \"payload\": \"amount:5000\"}]','[]','sent','2026-11-26 01:44:50.757807','2026-11-26 01:44:51.002145',NULL,NULL,0,''),
(364,'T8NZXC3FYMXKRB98VA4JEP','4QB4SNV8:4cc608ea750f7434867f7db29c9231751f2a7498','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','text','{}','600','[]','[]','received','2026-11-26 01:44:51.661614',NULL,NULL,NULL,0,''),
(365,'EGBPZCQU3Q8A8WC9FMBVNU','4QB4SNV8:4cc608ea750f7434867f7db29c9231751f2a7498:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','ask_number','{\"known\": \"\"}','Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67.','[]','[]','sent','2026-11-26 01:44:51.819875','2026-11-26 01:44:52.154292',NULL,NULL,0,''),
(366,'RGRMNPB454XNNCS5ZC5FP5','4QB4SNV8:c887b4a8b06e82fab02de8c6f9973d3996b1268a','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','text','{}','76 123 45 02','[]','[]','received','2026-11-26 01:44:53.057922',NULL,NULL,NULL,0,''),
(367,'TMVKC7U5PQTUVYPQG89PEZ','4QB4SNV8:c887b4a8b06e82fab02de8c6f9973d3996b1268a:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','ask_network','{\"number\": \"+221761234502\", \"networks\": [{\"code\": \"ORANGE_SEN\", \"name\": \"Orange Money\"}, {\"code\": \"WAVE_SEN\", \"name\": \"Wave\"}, {\"code\": \"FREE_SEN\", \"name\": \"Free Money\"}]}','Quel compte de paiement a le numéro +221 76 123 45 02 ?','[{\"label\": \"Orange Money\", \"payload\": \"network:ORANGE_SEN\"}, {\"label\": \"Wave\", \"payload\": \"network:WAVE_SEN\"}, {\"label\": \"Free Money\", \"payload\": \"network:FREE_SEN\"}]','[]','sent','2026-11-26 01:44:53.243192','2026-11-26 01:44:53.574081',NULL,NULL,0,''),
(368,'D59YEQUA3D6RSWYB94ZHMM','4QB4SNV8:f1812378373335e2ceb78015a552b6ace1dd94b8','in','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','tap','{}','Free Money','[]','[]','received','2026-11-26 01:44:54.538339',NULL,NULL,NULL,0,''),
(369,'4PUHKDGJJM4N6US55HM8EQ','4QB4SNV8:f1812378373335e2ceb78015a552b6ace1dd94b8:1','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','','topup_waiting','{\"amount\": 600, \"network\": \"Free Money\", \"number\": \"+221761234502\"}','Demande de 600 F envoyée à Free Money. Confirmez-la sur le téléphone +221 76 123 45 02 avec votre code secret. Je vous préviens dès que c\'est fait ; vous pouvez fermer cette page.','[]','[]','sent','2026-11-26 01:44:54.886706','2026-11-26 01:44:55.207695',NULL,NULL,0,''),
(370,'82RDY5KXKJ3UW6WPYUSQUB','KTPJ8HG4:d2e111d61a4c5590846032763837de1b34f90062','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:44:56.621785',NULL,NULL,NULL,0,''),
(371,'22ZN6W3JJMATRSPDECN225','KTPJ8HG4:d2e111d61a4c5590846032763837de1b34f90062:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','ask_amount','{\"amounts\": [500, 1000, 2000, 5000]}','Combien voulez-vous recharger ? Touchez ou écrivez un montant.','[{\"label\": \"500\\u00a0F\", \"payload\": \"amount:500\"}, {\"label\": \"1\\u00a0000\\u00a0F\", \"payload\": \"amount:1000\"}, {\"label\": \"2\\u00a0000\\u00a0F\", \"payload\": \"amount:2000\"}, {\"label\": \"5\\u00a0000\\u00a0F\", \"payload\": \"amount:5000\"}]','[]','sent','2026-11-26 01:44:56.858524','2026-11-26 01:44:57.182589',NULL,NULL,0,''),
(372,'ECZSAZHNVM9CMVZBMTUFDR','KTPJ8HG4:09fb5ab901c42774c54039b0e56559091a0a4c9f','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','text','{}','800','[]','[]','received','2026-11-26 01:44:58.136591',NULL,NULL,NULL,0,''),
(373,'4NY27GE8NXR66HWXQ55YGX','KTPJ8HG4:09fb5ab901c42774c54039b0e56559091a0a4c9f:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','ask_number','{\"known\": \"\"}','Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67.','[]','[]','sent','2026-11-26 01:44:58.314078','2026-11-26 01:44:58.642255',NULL,NULL,0,''),
(374,'AMGJDAGXC2WQ3H73P66W2U','KTPJ8HG4:62dc99960b133b9216ff2926cc4459736bf38c66','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','text','{}','76 123 45 03','[]','[]','received','2026-11-26 01:44:59.629112',NULL,NULL,NULL,0,''),
(375,'DTF5DSRY6A9VWBB5VERF9V','KTPJ8HG4:62dc99960b133b9216ff2926cc4459736bf38c66:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','ask_network','{\"number\": \"+221761234503\", \"networks\": [{\"code\": \"ORANGE_SEN\", \"name\": \"Orange Money\"}, {\"code\": \"WAVE_SEN\", \"name\": \"Wave\"}, {\"code\": \"FREE_SEN\", \"name\": \"Free Money\"}]}','Quel compte de paiement a le numéro +221 76 123 45 03 ?','[{\"label\": \"Orange Money\", \"payload\": \"network:ORANGE_SEN\"}, {\"label\": \"Wave\", \"payload\": \"network:WAVE_SEN\"}, {\"label\": \"Free Money\", \"payload\": \"network:FREE_SEN\"}]','[]','sent','2026-11-26 01:44:59.797440','2026-11-26 01:45:00.118059',NULL,NULL,0,''),
(376,'3SP694WRB9QS2KXN7BWSEU','KTPJ8HG4:c46d0bc05bffb6c619b648e43b974475fcc079c8','in','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','tap','{}','Free Money','[]','[]','received','2026-11-26 01:45:00.901727',NULL,NULL,NULL,0,''),
(377,'XQRTWD9FABFDD23MA39RUR','KTPJ8HG4:c46d0bc05bffb6c619b648e43b974475fcc079c8:1','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','','topup_waiting','{\"amount\": 800, \"network\": \"Free Money\", \"number\": \"+221761234503\"}','Demande de 800 F envoyée à Free Money. Confirmez-la sur le téléphone +221 76 123 45 03 avec votre code secret. Je vous préviens dès que c\'est fait ; vous pouvez fermer cette page.','[]','[]','sent','2026-11-26 01:45:01.309756','2026-11-26 01:45:01.598104',NULL,NULL,0,''),
(378,'VV7RXU9RZRDQUTSP4SHF4A','remark:4','out','WA3WEJCV','web','84YNYNHEDYAQVSHFHFWQWT','en','AK88G8EY','shop_remark','{\"order_id\": \"AK88G8EY\", \"shop\": \"COIN COPIE\", \"text\": \"Nous commen\\u00e7ons.\"}','','[]','[]','failed','2026-11-26 01:45:11.685862',NULL,NULL,'2026-11-26 01:45:22.082311',1,'the channel is away'),
(379,'ZAKC46BCUPD2TNKBX58QKW','remark:5','out','4QB4SNV8','web','MWW2A4HM5GMMTMBBG8C5JY','fr','5B4KHF2X','shop_remark','{\"order_id\": \"5B4KHF2X\", \"shop\": \"COIN COPIE\", \"text\": \"Il manque la page 2.\"}','','[]','[]','errored','2026-11-26 01:45:23.761902',NULL,NULL,'2026-11-26 01:45:34.084947',2,'the channel is away'),
(380,'TA8SUJSW6V37D5BSQWHYYM','remark:6','out','KTPJ8HG4','web','2SV2PG84S7FKAKNXC3ND5D','fr','YGJZGE6M','shop_remark','{\"order_id\": \"YGJZGE6M\", \"shop\": \"COIN COPIE\", \"text\": \"Pr\\u00eat dans une heure.\"}','','[]','[]','queued','2026-11-26 01:45:32.953830',NULL,NULL,NULL,0,''),
(381,'UWPX9P4H47YCCDEWYUYGGJ','remark:7','out','E7T2GTYH','web','GTBSTKPKKUJWE6YTM7RB3T','fr','5QW3HMZ7','shop_remark','{\"order_id\": \"5QW3HMZ7\", \"shop\": \"COIN COPIE\", \"text\": \"Venez avant 19 h.\"}','','[]','[]','queued','2026-11-26 01:45:34.236063',NULL,NULL,NULL,0,''),
(382,'B5RUCVUYKCDKHH44TZNYGH','B9XB5PKR:9bfb5cfea360f9e7f6e4ac84252381682ff46158','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:45:35.113952',NULL,NULL,NULL,0,''),
(383,'XSZK4GYGEHEH9RKZQWPFJV','B9XB5PKR:9bfb5cfea360f9e7f6e4ac84252381682ff46158:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','ask_amount','{\"amounts\": [500, 1000, 2000, 5000]}','Combien voulez-vous recharger ? Touchez ou écrivez un montant.','[{\"label\": \"500\\u00a0F\", \"payload\": \"amount:500\"}, {\"label\": \"1\\u00a0000\\u00a0F\", \"payload\": \"amount:1000\"}, {\"label\": \"2\\u00a0000\\u00a0F\", \"payload\": \"amount:2000\"}, {\"label\": \"5\\u00a0000\\u00a0F\", \"payload\": \"amount:5000\"}]','[]','sent','2026-11-26 01:45:35.266466','2026-11-26 01:45:35.498535',NULL,NULL,0,''),
(384,'F6DUB9FKBFP386Q7KWYDJS','B9XB5PKR:cf38a3ed576b7ae6d71b1519b1e5b5b9d3679f78','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','text','{}','900','[]','[]','received','2026-11-26 01:45:36.265815',NULL,NULL,NULL,0,''),
(385,'U9WE4UPYQJJGWJ2SBV7N9Z','B9XB5PKR:cf38a3ed576b7ae6d71b1519b1e5b5b9d3679f78:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','ask_number','{\"known\": \"\"}','Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67.','[]','[]','sent','2026-11-26 01:45:36.334893','2026-11-26 01:45:36.632233',NULL,NULL,0,''),
(386,'FRZCA8A348Z9WYRYNR9H6W','B9XB5PKR:03a1534edc07a4929f9cb51a9303296622f52c11','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','text','{}','76 123 45 04','[]','[]','received','2026-11-26 01:45:37.573837',NULL,NULL,NULL,0,''),
(387,'PWA2Z25G47JWBAV74YXMTX','B9XB5PKR:03a1534edc07a4929f9cb51a9303296622f52c11:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','ask_network','{\"number\": \"+221761234504\", \"networks\": [{\"code\": \"ORANGE_SEN\", \"name\": \"Orange Money\"}, {\"code\": \"WAVE_SEN\", \"name\": \"Wave\"}, {\"code\": \"FREE_SEN\", \"name\": \"Free Money\"}]}','Quel compte de paiement a le numéro +221 76 123 45 04 ?','[{\"label\": \"Orange Money\", \"payload\": \"network:ORANGE_SEN\"}, {\"label\": \"Wave\", \"payload\": \"network:WAVE_SEN\"}, {\"label\": \"Free Money\", \"payload\": \"network:FREE_SEN\"}]','[]','sent','2026-11-26 01:45:37.677730','2026-11-26 01:45:37.852497',NULL,NULL,0,''),
(388,'RW5NX6PGPB4VVVUTNNHQCG','B9XB5PKR:3025925444b96414e8ef436344b39943b36522f8','in','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','tap','{}','Free Money','[]','[]','received','2026-11-26 01:45:38.365878',NULL,NULL,NULL,0,''),
(389,'69U2A9XRJYS8DSCU5YEHN8','B9XB5PKR:3025925444b96414e8ef436344b39943b36522f8:1','out','B9XB5PKR','web','Z2BHXDXMAFDX3N9RR7T8BP','fr','','topup_waiting','{\"amount\": 900, \"network\": \"Free Money\", \"number\": \"+221761234504\"}','Demande de 900 F envoyée à Free Money. Confirmez-la sur le téléphone +221 76 123 45 04 avec votre code secret. Je vous préviens dès que c\'est fait ; vous pouvez fermer cette page.','[]','[]','sent','2026-11-26 01:45:38.605991','2026-11-26 01:45:38.767610',NULL,NULL,0,''),
(390,'PHVU7PFXJ6QZEZ5PFGT6YD','X5BXXM3H:d575d47c3bea581d8b9a0567a0c139640b051681','in','X5BXXM3H','web','ACQXGDCZM5EFC2CZ2BR96A','fr','','text','{}','78H8-CWMG-KMJQ-U22Q','[]','[]','received','2026-11-26 01:45:39.221795',NULL,NULL,NULL,0,''),
(391,'3V5CWJKNH3M8JHX5NECUV2','RRQNYQNG:47610c35547c2e0776ddc7232155019c4bdfa9b9f','in','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','files','{}','attente.pdf','[]','[]','received','2026-11-26 01:45:39.997742',NULL,NULL,NULL,0,''),
(392,'RDCDF8XANX3DB4J2YT4EBD','RRQNYQNG:47610c35547c2e0776ddc7232155019c4bdfa9b9f:1','out','RRQNYQNG','web','H8KA5KZCHT8WPGP2Q7ZEY2','fr','','reading','{\"name\": \"attente.pdf\"}','Bien reçu « attente.pdf ». Je lis votre fichier…','[]','[]','sent','2026-11-26 01:45:40.201754','2026-11-26 01:45:40.419856',NULL,NULL,0,''),
(393,'KF3H9MF8CQ4UTKG6X3CTC9','BFW7KSYB:ff70648a603446431ac4ee0f10af66551a549783','in','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','tap','{}','…','[]','[]','received','2026-11-26 01:45:41.001945',NULL,NULL,NULL,0,''),
(394,'TJ4WK9X84MSGU5W4T7UZYD','BFW7KSYB:ff70648a603446431ac4ee0f10af66551a549783:1','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','ask_amount','{\"amounts\": [500, 1000, 2000, 5000]}','Combien voulez-vous recharger ? Touchez ou écrivez un montant.','[{\"label\": \"500\\u00a0F\", \"payload\": \"amount:500\"}, {\"label\": \"1\\u00a0000\\u00a0F\", \"payload\": \"amount:1000\"}, {\"label\": \"2\\u00a0000\\u00a0F\", \"payload\": \"amount:2000\"}, {\"label\": \"5\\u00a0000\\u00a0F\", \"payload\": \"amount:5000\"}]','[]','sent','2026-11-26 01:45:41.134223','2026-11-26 01:45:41.378291',NULL,NULL,0,''),
(395,'6WRSGMA3AYPPAM2GKK9CKH','BFW7KSYB:bb09e36666d15c4ad9e3667ed5cbfe65b96878fe','in','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','tap','{}','1 000 F','[]','[]','received','2026-11-26 01:45:42.193857',NULL,NULL,NULL,0,''),
(396,'KE5WRV3RDAXZU74TVPJ8XK','BFW7KSYB:bb09e36666d15c4ad9e3667ed5cbfe65b96878fe:1','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','ask_number','{\"known\": \"\"}','Quel numéro de téléphone doit payer ? Par exemple 77 123 45 67.','[]','[]','sent','2026-11-26 01:45:42.333759','2026-11-26 01:45:42.573857',NULL,NULL,0,''),
(397,'ZEF7HJVF5R7REFNTEARGFR','BFW7KSYB:1261f058d23c1ef5b678ff8f4d60536bb38836fa','in','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','text','{}','76 123 45 05','[]','[]','received','2026-11-26 01:45:43.349881',NULL,NULL,NULL,0,''),
(398,'YE7TGWES737CJSKW6VGPCR','BFW7KSYB:1261f058d23c1ef5b678ff8f4d60536bb38836fa:1','out','BFW7KSYB','web','WF3YDKGUTC6QK2AFDVCTC6','fr','','ask_network','{\"number\": \"+221761234505\", \"networks\": [{\"code\": \"ORANGE_SEN\", \"name\": \"Orange Money\"}, {\"code\": \"WAVE_SEN\", \"name\": \"Wave\"}, {\"code\": \"FREE_SEN\", \"name\": \"Free Money\"}]}','Quel compte de paiement a le numéro +221 76 123 45 05 ?','[{\"label\": \"Orange Money\", \"payload\": \"network:ORANGE_SEN\"}, {\"label\": \"Wave\", \"payload\": \"network:WAVE_SEN\"}, {\"label\": \"Free Money\", \"payload\": \"network:FREE_SEN\"}]','[]','sent','2026-11-26 01:45:43.517757','2026-11-26 01:45:43.766102',NULL,NULL,0,'');
/*!40000 ALTER TABLE `messaging_message` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `mfa_authenticator`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mfa_authenticator` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `type` varchar(20) NOT NULL,
  `data` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`data`)),
  `user_id` int(11) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `last_used_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `mfa_authenticator_user_id_0c3a50c0` (`user_id`),
  CONSTRAINT `mfa_authenticator_user_id_0c3a50c0_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `mfa_authenticator` WRITE;
/*!40000 ALTER TABLE `mfa_authenticator` DISABLE KEYS */;
/*!40000 ALTER TABLE `mfa_authenticator` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `orders_line`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `orders_line` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `sha256` varchar(64) NOT NULL,
  `options` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`options`)),
  `price` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`price`)),
  `total` bigint(20) NOT NULL,
  `revision_id` bigint(20) NOT NULL,
  `order_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `orders_line_revision_id_a067030a_fk_documents_revision_id` (`revision_id`),
  KEY `orders_line_order_id_c47dcbd1_fk_orders_order_id` (`order_id`),
  CONSTRAINT `orders_line_order_id_c47dcbd1_fk_orders_order_id` FOREIGN KEY (`order_id`) REFERENCES `orders_order` (`id`),
  CONSTRAINT `orders_line_revision_id_a067030a_fk_documents_revision_id` FOREIGN KEY (`revision_id`) REFERENCES `documents_revision` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=20 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `orders_line` WRITE;
/*!40000 ALTER TABLE `orders_line` DISABLE KEYS */;
INSERT INTO `orders_line` VALUES
(1,'19490f95965aae24ca570e46608dc77c8234925390e5083effad7a3e1cd48e75','{\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"one\", \"copies\": 2, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 3, \"gray_price\": 10, \"colour_sides\": 1, \"colour_price\": 25, \"binding\": \"cerdeau\", \"binding_price\": 110, \"copies\": 2, \"sheets\": 4}',330,1,1),
(2,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 15, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',15,2,2),
(3,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 10, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',10,3,3),
(4,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 15, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',15,4,4),
(5,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 15, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',15,5,5),
(6,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 10, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',10,6,6),
(7,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 3, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 10, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 3, \"sheets\": 1}',30,7,7),
(8,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 15, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',15,8,8),
(9,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 15, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',15,9,9),
(10,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 15, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',15,10,10),
(11,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 15, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',15,11,11),
(12,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 15, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',15,12,12),
(13,'6143b679b320e0a46e1d445dc885d0bf9819ecb27c4bc955038e2e56e61cec0c','{\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 100, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 10, \"colour_sides\": 1, \"colour_price\": 25, \"binding\": \"cerdeau\", \"binding_price\": 110, \"copies\": 100, \"sheets\": 1}',14500,18,13),
(16,'6143b679b320e0a46e1d445dc885d0bf9819ecb27c4bc955038e2e56e61cec0c','{\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 2, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 0, \"gray_price\": 10, \"colour_sides\": 1, \"colour_price\": 25, \"binding\": \"cerdeau\", \"binding_price\": 110, \"copies\": 1, \"sheets\": 1}',135,18,14),
(17,'cd5d1c7e1fa3a2b0866a43692863f7f1783b967f51f121f6313142a17dc77257','{\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"two\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"cerdeau\", \"up\": 2, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 3, \"gray_price\": 10, \"colour_sides\": 1, \"colour_price\": 25, \"binding\": \"cerdeau\", \"binding_price\": 110, \"copies\": 1, \"sheets\": 2}',165,15,14),
(18,'9c78d741521d49c9759aefaec69c47ae195c9553c70551ea42cf605bbb57209f','{\"pages\": \"All\", \"colour\": \"gray\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 1, \"gray_price\": 10, \"colour_sides\": 0, \"colour_price\": 0, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 1}',10,21,15),
(19,'cd5d1c7e1fa3a2b0866a43692863f7f1783b967f51f121f6313142a17dc77257','{\"pages\": \"All\", \"colour\": \"auto\", \"sides\": \"one\", \"copies\": 1, \"paper\": \"A4\", \"binding\": \"\", \"up\": 1, \"booklet\": false, \"faint_as_colour\": false, \"drop_blank\": false}','{\"gray_sides\": 7, \"gray_price\": 10, \"colour_sides\": 1, \"colour_price\": 25, \"binding\": \"\", \"binding_price\": 0, \"copies\": 1, \"sheets\": 8}',95,22,16);
/*!40000 ALTER TABLE `orders_line` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `orders_order`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `orders_order` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `public_id` varchar(12) NOT NULL,
  `state` varchar(10) NOT NULL,
  `total` bigint(20) NOT NULL,
  `currency` varchar(3) NOT NULL,
  `commission_basis_points` int(10) unsigned NOT NULL CHECK (`commission_basis_points` >= 0),
  `price_list` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`price_list`)),
  `quoted_at` datetime(6) NOT NULL,
  `quote_expires_at` datetime(6) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `placed_at` datetime(6) DEFAULT NULL,
  `opened_at` datetime(6) DEFAULT NULL,
  `accepted_at` datetime(6) DEFAULT NULL,
  `ready_at` datetime(6) DEFAULT NULL,
  `reminded_at` datetime(6) DEFAULT NULL,
  `completed_at` datetime(6) DEFAULT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `reason` varchar(300) NOT NULL,
  `pickup_hash` varchar(64) DEFAULT NULL,
  `pickup_number` int(10) unsigned NOT NULL CHECK (`pickup_number` >= 0),
  `wrong_codes` int(10) unsigned NOT NULL CHECK (`wrong_codes` >= 0),
  `locked_until` datetime(6) DEFAULT NULL,
  `customer_id` bigint(20) NOT NULL,
  `shop_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `public_id` (`public_id`),
  UNIQUE KEY `pickup_hash` (`pickup_hash`),
  KEY `orders_board` (`shop_id`,`state`,`placed_at`),
  KEY `orders_of_customer` (`customer_id`,`state`),
  KEY `orders_by_state` (`state`,`placed_at`),
  CONSTRAINT `orders_order_customer_id_0b76f6a4_fk_customer_id` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`),
  CONSTRAINT `orders_order_shop_id_b562fb3d_fk_shops_shop_id` FOREIGN KEY (`shop_id`) REFERENCES `shops_shop` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=17 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `orders_order` WRITE;
/*!40000 ALTER TABLE `orders_order` DISABLE KEYS */;
INSERT INTO `orders_order` VALUES
(1,'E48PK3FX','retrieved',330,'XOF',1000,'{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}','2026-11-17 23:37:31.038451','2026-11-18 00:37:31.038451','2026-11-17 23:37:30.950878','2026-11-17 23:37:45.087320',NULL,'2026-11-17 23:37:53.875119','2026-11-17 23:57:53.831559',NULL,'2026-11-17 23:37:56.269837','2026-11-18 00:38:55.105672','',NULL,0,0,'2026-11-17 23:53:05.734995',1,1),
(2,'FY8A44YS','retrieved',15,'XOF',1000,'{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}','2026-11-17 23:38:19.294705','2026-11-18 00:38:19.294705','2026-11-17 23:38:19.140498','2026-11-17 23:38:23.802451',NULL,NULL,NULL,NULL,'2026-11-17 23:38:27.945930','2026-11-25 22:09:19.387921','uncollected',NULL,0,0,NULL,2,2),
(3,'3Z64PTXZ','abort',10,'XOF',1000,'{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}','2026-11-18 00:39:01.648392','2026-11-18 01:39:01.648392','2026-11-18 00:39:01.637994','2026-11-18 00:39:02.190367',NULL,NULL,NULL,NULL,NULL,'2026-11-18 00:39:02.829763','L\'imprimante est en panne.',NULL,0,0,NULL,1,1),
(4,'Q6HHWRXP','abort',15,'XOF',1000,'{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}','2026-11-25 22:09:27.953604','2026-11-25 23:09:27.953604','2026-11-25 22:09:27.931233','2026-11-25 22:09:30.586321',NULL,NULL,NULL,NULL,NULL,'2026-11-26 00:54:44.306620','no_answer',NULL,0,0,NULL,3,2),
(5,'AK88G8EY','pending',15,'XOF',1000,'{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}','2026-11-26 00:54:51.212856','2026-11-26 01:54:51.212856','2026-11-26 00:54:51.171115','2026-11-26 00:54:54.152195',NULL,NULL,NULL,'2026-11-26 01:40:12.921232',NULL,NULL,'',NULL,0,0,NULL,4,2),
(6,'DGHFXCWT','retrieved',10,'XOF',1000,'{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}','2026-11-26 01:40:24.263050','2026-11-26 02:40:24.263050','2026-11-26 01:40:24.224088','2026-11-26 01:40:24.427617',NULL,NULL,NULL,NULL,'2026-11-26 01:40:24.906346','2026-11-26 01:40:25.200174','',NULL,0,0,NULL,5,1),
(7,'SNNSU9EE','pending',30,'XOF',1000,'{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}','2026-11-26 01:40:26.311342','2026-11-26 02:40:26.311342','2026-11-26 01:40:26.253677','2026-11-26 01:40:26.594342',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,0,0,NULL,5,1),
(8,'RE8CKTSM','pending',15,'XOF',1000,'{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}','2026-11-26 01:40:34.603662','2026-11-26 02:40:34.603662','2026-11-26 01:40:34.562629','2026-11-26 01:40:37.639153',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,0,0,NULL,6,2),
(9,'YGJZGE6M','pending',15,'XOF',1000,'{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}','2026-11-26 01:40:42.126333','2026-11-26 02:40:42.126333','2026-11-26 01:40:42.085573','2026-11-26 01:40:44.762784',NULL,'2026-11-26 01:41:06.176137','2026-11-26 02:41:06.148867',NULL,NULL,NULL,'',NULL,0,0,NULL,7,2),
(10,'5B4KHF2X','pending',15,'XOF',1000,'{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}','2026-11-26 01:40:51.194383','2026-11-26 02:40:51.194383','2026-11-26 01:40:51.109930','2026-11-26 01:40:55.142366','2026-11-26 01:41:07.310327',NULL,NULL,NULL,NULL,NULL,'',NULL,0,0,NULL,8,2),
(11,'5QW3HMZ7','complete',15,'XOF',1000,'{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}','2026-11-26 01:40:58.642655','2026-11-26 02:40:58.642655','2026-11-26 01:40:58.626356','2026-11-26 01:40:59.873538',NULL,NULL,NULL,NULL,'2026-11-26 01:41:12.585506',NULL,'','a1a5f99c0b742f756ed4bd1ea8dad17f513dfc89b279f50f721a8ec41baccd11',0,0,NULL,9,2),
(12,'BYPAHEJ4','retrieved',15,'XOF',1000,'{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}','2026-11-26 01:41:02.941700','2026-11-26 02:41:02.941700','2026-11-26 01:41:02.925310','2026-11-26 01:41:04.223302',NULL,NULL,NULL,NULL,'2026-11-26 01:41:14.291021','2026-11-26 01:41:16.163367','Penda, M3H, téléphone déchargé',NULL,0,0,NULL,10,2),
(13,'G9R24YUD','draft',14500,'XOF',1000,'{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}','2026-11-26 01:43:14.593540','2026-11-26 02:43:14.593540','2026-11-26 01:43:14.443531',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,0,0,NULL,1,1),
(14,'EN7ZHMM4','pending',300,'XOF',1000,'{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}','2026-11-26 01:43:47.562492','2026-11-26 02:43:47.562492','2026-11-26 01:43:45.803765','2026-11-26 01:43:48.870383','2026-11-26 01:44:04.835537','2026-11-26 01:43:52.409888','2026-11-26 02:23:52.382889',NULL,NULL,NULL,'',NULL,0,0,NULL,1,1),
(15,'E4U8722T','abort',10,'XOF',1000,'{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}','2026-11-26 01:44:09.288517','2026-11-26 02:44:09.288517','2026-11-26 01:44:09.262462','2026-11-26 01:44:10.074636',NULL,NULL,NULL,NULL,NULL,'2026-11-26 01:44:14.374368','',NULL,0,0,NULL,1,1),
(16,'VQ4GGM9R','draft',95,'XOF',1000,'{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}','2026-11-26 01:44:38.174497','2026-11-26 02:44:38.174497','2026-11-26 01:44:38.107539',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,0,0,NULL,1,1);
/*!40000 ALTER TABLE `orders_order` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `orders_orderevent`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `orders_orderevent` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `kind` varchar(30) NOT NULL,
  `before` varchar(10) NOT NULL,
  `after` varchar(10) NOT NULL,
  `actor` varchar(80) NOT NULL,
  `reason` varchar(300) NOT NULL,
  `at` datetime(6) NOT NULL,
  `order_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `orders_orderevent_order_id_b26297f3_fk_orders_order_id` (`order_id`),
  CONSTRAINT `orders_orderevent_order_id_b26297f3_fk_orders_order_id` FOREIGN KEY (`order_id`) REFERENCES `orders_order` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=50 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `orders_orderevent` WRITE;
/*!40000 ALTER TABLE `orders_orderevent` DISABLE KEYS */;
INSERT INTO `orders_orderevent` VALUES
(1,'quoted','draft','draft','customer:C9S4WRFD','','2026-11-17 23:37:31.239732',1),
(2,'placed','draft','pending','customer:C9S4WRFD','','2026-11-17 23:37:45.449097',1),
(3,'accepted','pending','pending','staff:1','2026-11-17T23:57:53.831559+00:00','2026-11-17 23:37:53.913789',1),
(4,'complete','pending','complete','staff:1','','2026-11-17 23:37:56.289746',1),
(5,'code_locked','complete','complete','staff:1','','2026-11-17 23:38:05.810696',1),
(6,'quoted','draft','draft','customer:BFW7KSYB','','2026-11-17 23:38:19.494692',2),
(7,'placed','draft','pending','customer:BFW7KSYB','','2026-11-17 23:38:23.996729',2),
(8,'complete','pending','complete','staff:2','','2026-11-17 23:38:28.061812',2),
(9,'retrieved','complete','retrieved','staff:4','','2026-11-18 00:38:55.109864',1),
(10,'quoted','draft','draft','customer:C9S4WRFD','','2026-11-18 00:39:01.682395',3),
(11,'placed','draft','pending','customer:C9S4WRFD','','2026-11-18 00:39:02.218119',3),
(12,'abort','pending','abort','staff:4','L\'imprimante est en panne.','2026-11-18 00:39:02.843418',3),
(13,'retrieved','complete','retrieved','system','uncollected','2026-11-25 22:09:19.396466',2),
(14,'quoted','draft','draft','customer:RRQNYQNG','','2026-11-25 22:09:28.012168',4),
(15,'placed','draft','pending','customer:RRQNYQNG','','2026-11-25 22:09:30.613011',4),
(16,'abort','pending','abort','system','no_answer','2026-11-26 00:54:44.322567',4),
(17,'quoted','draft','draft','customer:WA3WEJCV','','2026-11-26 00:54:51.294042',5),
(18,'placed','draft','pending','customer:WA3WEJCV','','2026-11-26 00:54:54.233934',5),
(19,'quoted','draft','draft','api_key:1','','2026-11-26 01:40:24.332338',6),
(20,'placed','draft','pending','api_key:1','','2026-11-26 01:40:24.522428',6),
(21,'complete','pending','complete','api_key:3','','2026-11-26 01:40:24.923861',6),
(22,'retrieved','complete','retrieved','api_key:3','','2026-11-26 01:40:25.240504',6),
(23,'quoted','draft','draft','api_key:1','','2026-11-26 01:40:26.460999',7),
(24,'placed','draft','pending','api_key:1','','2026-11-26 01:40:26.753899',7),
(25,'quoted','draft','draft','customer:B9XB5PKR','','2026-11-26 01:40:34.770725',8),
(26,'placed','draft','pending','customer:B9XB5PKR','','2026-11-26 01:40:37.690551',8),
(27,'quoted','draft','draft','customer:KTPJ8HG4','','2026-11-26 01:40:42.234588',9),
(28,'placed','draft','pending','customer:KTPJ8HG4','','2026-11-26 01:40:44.916198',9),
(29,'quoted','draft','draft','customer:4QB4SNV8','','2026-11-26 01:40:51.358068',10),
(30,'placed','draft','pending','customer:4QB4SNV8','','2026-11-26 01:40:55.197897',10),
(31,'quoted','draft','draft','customer:E7T2GTYH','','2026-11-26 01:40:58.688428',11),
(32,'placed','draft','pending','customer:E7T2GTYH','','2026-11-26 01:40:59.892968',11),
(33,'quoted','draft','draft','customer:X5BXXM3H','','2026-11-26 01:41:02.966433',12),
(34,'placed','draft','pending','customer:X5BXXM3H','','2026-11-26 01:41:04.240661',12),
(35,'accepted','pending','pending','staff:2','2026-11-26T02:41:06.148867+00:00','2026-11-26 01:41:06.188930',9),
(36,'opened','pending','pending','staff:2','','2026-11-26 01:41:07.312687',10),
(37,'complete','pending','complete','staff:2','','2026-11-26 01:41:12.602720',11),
(38,'complete','pending','complete','staff:2','','2026-11-26 01:41:14.318433',12),
(39,'retrieved','complete','retrieved','staff:2','Penda, M3H, téléphone déchargé','2026-11-26 01:41:16.207001',12),
(40,'quoted','draft','draft','customer:C9S4WRFD','','2026-11-26 01:43:14.990803',13),
(41,'quoted','draft','draft','customer:C9S4WRFD','','2026-11-26 01:43:46.011555',14),
(42,'quoted','draft','draft','customer:C9S4WRFD','','2026-11-26 01:43:47.678391',14),
(43,'placed','draft','pending','customer:C9S4WRFD','','2026-11-26 01:43:48.974306',14),
(44,'accepted','pending','pending','staff:1','2026-11-26T02:23:52.382889+00:00','2026-11-26 01:43:52.418396',14),
(45,'opened','pending','pending','staff:1','','2026-11-26 01:44:04.842839',14),
(46,'quoted','draft','draft','customer:C9S4WRFD','','2026-11-26 01:44:09.354499',15),
(47,'placed','draft','pending','customer:C9S4WRFD','','2026-11-26 01:44:10.133733',15),
(48,'abort','pending','abort','customer:C9S4WRFD','','2026-11-26 01:44:14.402311',15),
(49,'quoted','draft','draft','customer:C9S4WRFD','','2026-11-26 01:44:38.338769',16);
/*!40000 ALTER TABLE `orders_orderevent` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `payments_topup`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `payments_topup` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `public_id` varchar(24) NOT NULL,
  `key` varchar(120) NOT NULL,
  `customer` varchar(12) NOT NULL,
  `amount` bigint(20) NOT NULL,
  `currency` varchar(3) NOT NULL,
  `provider` varchar(20) NOT NULL,
  `network` varchar(30) NOT NULL,
  `phone` varchar(20) NOT NULL,
  `reference` varchar(36) NOT NULL,
  `provider_transaction` varchar(80) NOT NULL,
  `state` varchar(10) NOT NULL,
  `failure` varchar(60) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `lease_until` datetime(6) DEFAULT NULL,
  `next_check_at` datetime(6) NOT NULL,
  `checks` int(10) unsigned NOT NULL CHECK (`checks` >= 0),
  `link` varchar(1000) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `public_id` (`public_id`),
  UNIQUE KEY `key` (`key`),
  UNIQUE KEY `reference` (`reference`),
  KEY `payments_topup_customer_e8ee3687` (`customer`),
  KEY `payments_topup_due` (`state`,`next_check_at`)
) ENGINE=InnoDB AUTO_INCREMENT=8 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `payments_topup` WRITE;
/*!40000 ALTER TABLE `payments_topup` DISABLE KEYS */;
INSERT INTO `payments_topup` VALUES
(1,'8B2UX8JRSAQ3N8VF8BDFQ3','C9S4WRFD:ec2deeaf34cba6e08f5c4987530c36388e5166de','C9S4WRFD',500,'XOF','pawapay','ORANGE_SEN','+221771234567','2d5c2f4a-a353-4f99-bfbf-900c42896cab','DEC4DECAC451','succeeded','','2026-11-26 01:42:16.253781','2026-11-26 01:42:22.518306',NULL,'2026-11-26 01:42:19.481718',1,''),
(2,'NR5DGEEE845JRNXYQHBUBM','C9S4WRFD:c12b81d99fcd67f98d5598f7e3642265627fb4b4','C9S4WRFD',1000,'XOF','pawapay','FREE_SEN','+221771234567','5378ae49-978b-45ed-b59f-3e0976afef4a','','failed','declined_by_user','2026-11-26 01:42:26.468342','2026-11-26 01:42:33.181777',NULL,'2026-11-26 01:42:28.910076',1,''),
(3,'RTWHGRKGE9MYARTRPHERV4','C9S4WRFD:408df4f2d1a9e5ffc50775488c8925e9b5b2188f','C9S4WRFD',2000,'XOF','pawapay','WAVE_SEN','+221701234567','d1d54f5b-d67c-4eee-8ec1-b418a8f459bd','','pending','','2026-11-26 01:42:39.314975',NULL,NULL,'2026-11-26 01:46:04.267060',9,'http://127.0.0.1:8001/#debit-d1d54f5b-d67c-4eee-8ec1-b418a8f459bd'),
(4,'KF4M9WZ7CG76QSCV69QRXJ','E7T2GTYH:6a8c86e57c7cc73f141758df272412ad49043ee0','E7T2GTYH',700,'XOF','pawapay','FREE_SEN','+221761234501','eacb726e-2d8f-4c6f-8d0e-e9bdd302ffd2','D6E9B893E5B3','succeeded','','2026-11-26 01:42:50.241750','2026-11-26 01:44:46.162132',NULL,'2026-11-26 01:42:52.677739',1,''),
(5,'8949WZD6GAKBECNNNYWXEH','4QB4SNV8:f1812378373335e2ceb78015a552b6ace1dd94b8','4QB4SNV8',600,'XOF','pawapay','FREE_SEN','+221761234502','6ec206be-a51c-426a-8e36-c21d72683e76','','unknown','','2026-11-26 01:44:54.657017',NULL,NULL,'2026-11-26 01:45:36.945735',3,''),
(6,'M8Z8DG3U62XP4Q83HWZ6AB','KTPJ8HG4:c46d0bc05bffb6c619b648e43b974475fcc079c8','KTPJ8HG4',800,'XOF','pawapay','FREE_SEN','+221761234503','fdb66d03-110a-425e-ae02-a807922afd45','','unknown','','2026-11-26 01:45:01.046407',NULL,NULL,'2026-11-26 01:45:34.569763',2,''),
(7,'D4TQCBJ3KH9CVRQGXHDS8E','B9XB5PKR:3025925444b96414e8ef436344b39943b36522f8','B9XB5PKR',900,'XOF','pawapay','FREE_SEN','+221761234504','35183654-b83f-4fec-86be-24fe3af3d104','','new','','2026-11-26 01:45:38.440362',NULL,NULL,'2026-11-26 01:45:38.440362',0,'');
/*!40000 ALTER TABLE `payments_topup` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `payments_topupevent`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `payments_topupevent` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `before` varchar(10) NOT NULL,
  `after` varchar(10) NOT NULL,
  `actor` varchar(80) NOT NULL,
  `reason` varchar(200) NOT NULL,
  `at` datetime(6) NOT NULL,
  `topup_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `payments_topupevent_topup_id_b196b7ab_fk_payments_topup_id` (`topup_id`),
  CONSTRAINT `payments_topupevent_topup_id_b196b7ab_fk_payments_topup_id` FOREIGN KEY (`topup_id`) REFERENCES `payments_topup` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=12 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `payments_topupevent` WRITE;
/*!40000 ALTER TABLE `payments_topupevent` DISABLE KEYS */;
INSERT INTO `payments_topupevent` VALUES
(1,'new','pending','provider:pawapay','','2026-11-26 01:42:17.499506',1),
(2,'pending','succeeded','provider:pawapay','','2026-11-26 01:42:22.538534',1),
(3,'new','pending','provider:pawapay','','2026-11-26 01:42:26.914537',2),
(4,'pending','failed','provider:pawapay','declined_by_user','2026-11-26 01:42:33.202669',2),
(5,'new','pending','provider:pawapay','','2026-11-26 01:42:40.806826',3),
(6,'new','pending','provider:pawapay','','2026-11-26 01:42:50.711962',4),
(7,'pending','failed','provider:pawapay','declined_by_user','2026-11-26 01:42:56.395283',4),
(8,'failed','succeeded','provider:pawapay','','2026-11-26 01:44:46.182079',4),
(9,'new','pending','provider:pawapay','','2026-11-26 01:44:55.463666',5),
(10,'pending','unknown','provider:pawapay','','2026-11-26 01:45:01.257765',5),
(11,'new','unknown','provider:pawapay','lost RemoteProtocolError','2026-11-26 01:45:01.831913',6);
/*!40000 ALTER TABLE `payments_topupevent` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `payments_voucher`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `payments_voucher` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `code_hash` varchar(64) NOT NULL,
  `hint` varchar(4) NOT NULL,
  `amount` bigint(20) NOT NULL,
  `state` varchar(10) NOT NULL,
  `batch` varchar(24) NOT NULL,
  `made_by` varchar(80) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `customer` varchar(12) NOT NULL,
  `redeemed_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `code_hash` (`code_hash`),
  KEY `payments_voucher_batch_136abb94` (`batch`)
) ENGINE=InnoDB AUTO_INCREMENT=21 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `payments_voucher` WRITE;
/*!40000 ALTER TABLE `payments_voucher` DISABLE KEYS */;
INSERT INTO `payments_voucher` VALUES
(1,'60e65eb47fdcf33f3c460d0cd2a22afab9e0fc37cc0c1e7fa235fef4bc4d5e1c','GDCR',2000,'active','5SWVAB6WTMGQNJ7B4JUKG8','system','2026-11-17 22:36:14.255821','',NULL),
(2,'fb42ac9bfb5113fadd7019bb073d14edfce4ceb70f4fd55513b245d0ca4307db','33YV',2000,'active','5SWVAB6WTMGQNJ7B4JUKG8','system','2026-11-17 22:36:14.255923','',NULL),
(3,'3175844a0d6f1eaca38eebada0c5708976f076ea92fe5f5aebc8bc505882d8a2','YUV7',2000,'active','5SWVAB6WTMGQNJ7B4JUKG8','system','2026-11-17 22:36:14.255953','',NULL),
(4,'cc6c8981bed7bf65234f72d68ebfddfe0cad2f6c3445a7dd4005400b1bd2c850','XQ22',500,'active','9NK7DJEB8P9WDHZRE8REVC','system','2026-11-17 22:36:14.286554','',NULL),
(5,'f1e0dd3cf49c68f2045a8b3cd151e122bc91fb1a78b7aa9a496c6b9b82066b24','7TQX',500,'active','9NK7DJEB8P9WDHZRE8REVC','system','2026-11-17 22:36:14.286658','',NULL),
(6,'35d58c359c929caf9d795d2d82f2977046fb736a560c6bc9c1f47937e9fa42fb','QDS9',500,'active','9NK7DJEB8P9WDHZRE8REVC','system','2026-11-17 22:36:14.286690','',NULL),
(7,'db984b18e821756bb4f1bb5b297df5d67f3e4a43fff0702fa4eb6974d18ec539','DCWP',2000,'active','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934521','',NULL),
(8,'bbcd988aa73c9c050968d042494cf639236725d683d4acf8f3eceecb75c1e014','EMEM',2000,'active','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934651','',NULL),
(9,'c65e92ceebd331f049047ae2eeea05c7f0a574ccf11902c6e375242d35851681','NXEQ',2000,'active','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934679','',NULL),
(10,'3f3744d3af2e399ee9a7ad8bb22a89aad1801794d6e9509a5928ec79b0de28ba','UJSJ',2000,'active','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934700','',NULL),
(11,'fa04acf5e75a41c3371653418eb87e0b5f923160c7b17185a27e9f95c9d0b312','U22Q',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934721','X5BXXM3H','2026-11-26 01:45:39.270433'),
(12,'33f9a8a05fe4ecbce8fb74b88e9f6c208f64c2f37a2cfc3f8960ed6e575e7296','T63S',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934740','X5BXXM3H','2026-11-26 01:41:03.322077'),
(13,'069a59565dce728bb1e8bf994bca9ed5adacfb4e7f4a4f0820f46a10b344c068','36DC',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934759','E7T2GTYH','2026-11-26 01:40:59.123712'),
(14,'6c653806b399cc41e5e3802e9a84e0d634ed86bc15ef6958419a0f3a4a91f220','PEAE',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934782','4QB4SNV8','2026-11-26 01:40:52.966402'),
(15,'276f7689a95b41f52ee75e3c5aa096b466e13da3241340dffb244cb4fc7996b2','X85D',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934838','KTPJ8HG4','2026-11-26 01:40:43.141346'),
(16,'ea51b6011a4cc4adb167cba1af949fe79ab0b7614b711f3daf6ec8f59e6c79fb','RF43',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934857','B9XB5PKR','2026-11-26 01:40:36.062402'),
(17,'e38adf95edd181340de0525fd379263bd58dcafd218489f3bec0417b87a39b45','PCNR',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934874','WA3WEJCV','2026-11-26 00:54:52.235935'),
(18,'f535df5fee739e824091988898ef6e2dbadb5791e3d6e8b291ee6e63936f0010','KDKC',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934890','RRQNYQNG','2026-11-25 22:09:28.850057'),
(19,'6b65ef9dec8a1edf0a353fa36d328e01eda50346d336d5de9165c826bf3e7d9f','76QR',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934906','BFW7KSYB','2026-11-17 23:38:21.797105'),
(20,'6c247f93a63510dbfbb581eb7620b32f8bfdd829df24bc5f7c771bb46b33cdf1','SJ7A',2000,'redeemed','WAEPVZ7HJ7BU77S4559Y79','operator:operator','2026-11-17 22:36:38.934923','C9S4WRFD','2026-11-17 23:37:40.530799');
/*!40000 ALTER TABLE `payments_voucher` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `shops_pricelist`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `shops_pricelist` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `valid_from` datetime(6) NOT NULL,
  `prices` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`prices`)),
  `shop_id` bigint(20) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `shops_price_list_latest` (`shop_id`,`valid_from` DESC),
  CONSTRAINT `shops_pricelist_shop_id_d810f93d_fk_shops_shop_id` FOREIGN KEY (`shop_id`) REFERENCES `shops_shop` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `shops_pricelist` WRITE;
/*!40000 ALTER TABLE `shops_pricelist` DISABLE KEYS */;
INSERT INTO `shops_pricelist` VALUES
(1,'2026-11-17 22:36:12.653966','{\"A3\": {\"gray\": 25, \"color\": 50}, \"A4\": {\"gray\": 10, \"color\": 25}, \"binding\": {\"rayure\": 250, \"cerdeau\": 110}}',1),
(2,'2026-11-17 22:36:12.672202','{\"A4\": {\"gray\": 15, \"color\": 75, \"gray_duplex\": 12, \"color_duplex\": 70}, \"binding\": {\"cerdeau\": 100}}',2),
(3,'2026-11-17 23:36:59.982198','{\"A4\": {\"gray\": 20, \"color\": 90}, \"binding\": {}}',3),
(4,'2026-11-17 23:37:00.620191','{\"A4\": {\"gray\": 20, \"color\": 90}, \"binding\": {}}',4);
/*!40000 ALTER TABLE `shops_pricelist` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `shops_shop`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `shops_shop` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `public_id` varchar(8) NOT NULL,
  `name` varchar(100) NOT NULL,
  `phone` varchar(20) NOT NULL,
  `is_phone_verified` tinyint(1) NOT NULL,
  `place` varchar(100) NOT NULL,
  `latitude` decimal(9,6) DEFAULT NULL,
  `longitude` decimal(9,6) DEFAULT NULL,
  `hours` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`hours`)),
  `master_pass` varchar(200) NOT NULL,
  `is_paused` tinyint(1) NOT NULL,
  `is_demo` tinyint(1) NOT NULL,
  `commission_basis_points` int(10) unsigned DEFAULT NULL CHECK (`commission_basis_points` >= 0),
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `public_id` (`public_id`)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `shops_shop` WRITE;
/*!40000 ALTER TABLE `shops_shop` DISABLE KEYS */;
INSERT INTO `shops_shop` VALUES
(1,'EEX22','LE PARRAIN','+221771234567',1,'Dakar, Plateau',14.692800,-17.446700,'{\"0\": [[\"00:00\", \"24:00\"]], \"1\": [[\"00:00\", \"24:00\"]], \"2\": [[\"00:00\", \"24:00\"]], \"3\": [[\"00:00\", \"24:00\"]], \"4\": [[\"00:00\", \"24:00\"]], \"5\": [[\"00:00\", \"24:00\"]], \"6\": [[\"00:00\", \"24:00\"]]}','argon2$argon2id$v=19$m=102400,t=2,p=8$dHY5NnV5RXdxUVBuZFRHYVRQV0d2Sw$na9Pcav03uL3YDEWPASgR1veXkvtqT2XAJpCmDc+hc8',0,1,NULL,'2026-11-17 22:36:12.648143'),
(2,'CPN44','COIN COPIE','+221781234567',1,'Dakar, Médina',14.695000,-17.443700,'{}','argon2$argon2id$v=19$m=102400,t=2,p=8$dm5qWWVPS3FueU5QY3dCak5oMk1ZOA$cJfe1Z+m7lfSM4vLyIagjnsv4Lx1pPbDj8Ont068D/w',0,1,NULL,'2026-11-17 22:36:12.670425'),
(3,'GGZPD','PAPYRUS','+221761234567',1,'Pikine',14.750000,-17.390000,'{\"0\": [[\"00:00\", \"24:00\"]], \"1\": [[\"00:00\", \"24:00\"]], \"2\": [[\"00:00\", \"24:00\"]], \"3\": [[\"00:00\", \"24:00\"]], \"4\": [[\"00:00\", \"24:00\"]], \"5\": [[\"00:00\", \"24:00\"]], \"6\": [[\"00:00\", \"24:00\"]]}','argon2$argon2id$v=19$m=102400,t=2,p=8$SmF4VWZDeHBRSWdpREhPSGdBbDNTRA$btYszTLVFB7oZI1WIwrJb6zNth7E86iBbaCI4Xvit70',0,0,NULL,'2026-11-17 23:36:59.973848'),
(4,'DQHTQ','SCAN EXPRESS','+221761234567',1,'Dakar, Fann',14.750000,-17.290000,'{\"0\": [[\"00:00\", \"24:00\"]], \"1\": [[\"00:00\", \"24:00\"]], \"2\": [[\"00:00\", \"24:00\"]], \"3\": [[\"00:00\", \"24:00\"]], \"4\": [[\"00:00\", \"24:00\"]], \"5\": [[\"00:00\", \"24:00\"]], \"6\": [[\"00:00\", \"24:00\"]]}','argon2$argon2id$v=19$m=102400,t=2,p=8$RGp1YnZvQ0ZKZnFTMFdtNWI0N1VZMA$HDl4EKquiTC0LfNJMbdGZR9V9rq72PZxjAYFhX9YMTA',0,0,NULL,'2026-11-17 23:37:00.618338');
/*!40000 ALTER TABLE `shops_shop` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

